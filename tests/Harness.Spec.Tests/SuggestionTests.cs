namespace Harness.Spec.Tests;

public sealed class SuggestionTests
{
    [TestCase("statsu", "status,headers", "; did you mean 'status'?", TestName = "two letters swapped")]
    [TestCase("statu", "status,headers", "; did you mean 'status'?", TestName = "a letter missing")]
    [TestCase("statuss", "status,headers", "; did you mean 'status'?", TestName = "a letter too many")]
    [TestCase("STATUS", "status,headers", "; did you mean 'status'?", TestName = "another case")]
    [TestCase("hedaer", "status,header,headers", "; did you mean 'header'?", TestName = "the closest of two")]
    [TestCase("tot", "top,dot", "; did you mean 'dot'?", TestName = "the first in the alphabet of two as close")]
    [TestCase("body", "status,headers", "; known: headers, status", TestName = "nothing close among few")]
    [TestCase("b", "a,c", "; known: a, c", TestName = "one letter is never meant by another")]
    [TestCase("N", "n,m", "; did you mean 'n'?", TestName = "one letter in another case")]
    [TestCase("ab", "ac", "; did you mean 'ac'?", TestName = "one of two letters")]
    [TestCase("", "a", "; known: a", TestName = "nothing was written")]
    [TestCase("x", "", "", TestName = "nothing is known")]
    [TestCase("zzzz", "a,b,c,d,e,f,g,h,i,j,k,l,m", "", TestName = "nothing close among many")]
    public void Suggests_for(string written, string known, string expected) =>
        Assert.That(Suggestion.For(written, known.Split(',', StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(expected));

    [Test]
    public void A_word_that_is_known_twice_is_listed_once() => Assert.That(Suggestion.For("xyz", ["bb", "aa", "bb"]), Is.EqualTo("; known: aa, bb"));

    [Test]
    public void A_very_long_word_is_like_no_other() => Assert.That(Suggestion.Closest(new string('a', 1_000_000), [new string('a', 999_999)]), Is.Null);
}
