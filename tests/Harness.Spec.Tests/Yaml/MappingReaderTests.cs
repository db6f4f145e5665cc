using System.Diagnostics;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests.Yaml;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MappingReaderTests
{
    private static readonly WordTable<int> Words = new() { ["apple"] = 1, ["pear"] = 2 };

    private readonly Diagnostics _diagnostics = new();

    private string Mistakes => string.Join('\n', _diagnostics.InOrder);

    [TestCase("key: value", "value")]
    [TestCase("key: no", "no")]
    [TestCase("key: 16:9", "16:9")]
    [TestCase("key: \"5\"", "5")]
    [TestCase("other: value", null)]
    public void Text_is_taken(string yaml, string? expected) => Accepts(yaml, map => map.TakeText("key"), expected);

    [TestCase("key: 5", "1:6: 'key' must be text, not 5 (quote it if it is text)")]
    [TestCase("key: true", "1:6: 'key' must be text, not a boolean")]
    [TestCase("key:", "1:5: 'key' must be text, not null")]
    [TestCase("key: \"\"", "1:6: 'key' must be text, not empty")]
    [TestCase("key: [a]", "1:6: 'key' must be text, not a list")]
    [TestCase("key: { a: b }", "1:6: 'key' must be text, not a map")]
    public void What_is_no_text_is_refused(string yaml, string mistake) => Refuses(yaml, map => map.TakeText("key"), null, mistake);

    [Test]
    public void Required_text_is_taken() => Accepts("key: value", map => map.RequireText("key"), "value");

    [TestCase("other: 1", "1:1: a thing needs 'key'")]
    [TestCase("key: 5", "1:6: 'key' must be text, not 5 (quote it if it is text)")]
    public void Required_text_has_a_stand_in(string yaml, string mistake) => Refuses(yaml, map => map.RequireText("key"), "", mistake);

    [TestCase("key: 1", true)]
    [TestCase("key:", true)]
    public void A_required_value_is_whatever_stands_there(string yaml, bool expected) => Accepts(yaml, map => map.Require("key") is not null, expected);

    [TestCase("key: 0", 0)]
    [TestCase("key: -7", -7)]
    [TestCase("key: 2147483647", int.MaxValue)]
    [TestCase("other: 1", null)]
    public void A_whole_number_is_taken(string yaml, int? expected) => Accepts(yaml, map => map.TakeInt("key"), expected);

    [TestCase("key: \"7\"", "1:6: 'key' must be a whole number, not '7'")]
    [TestCase("key: 0x10", "1:6: 'key' must be a whole number, not '0x10'")]
    [TestCase("key: 1.0", "1:6: 'key' must be a whole number below 2147483648, not 1.0")]
    [TestCase("key: 1e2", "1:6: 'key' must be a whole number below 2147483648, not 1e2")]
    [TestCase("key: 2147483648", "1:6: 'key' must be a whole number below 2147483648, not 2147483648")]
    [TestCase("key:", "1:5: 'key' must be a whole number, not null")]
    public void What_is_no_whole_number_is_refused(string yaml, string mistake) => Refuses(yaml, map => map.TakeInt("key"), null, mistake);

    [TestCase("key: true", true)]
    [TestCase("key: false", false)]
    [TestCase("other: true", false)]
    public void A_flag_is_taken(string yaml, bool expected) => Accepts(yaml, map => map.TakeFlag("key"), expected);

    [TestCase("key: yes", "1:6: 'key' must be true or false, not 'yes'")]
    [TestCase("key: 1", "1:6: 'key' must be true or false, not 1 (quote it if it is text)")]
    [TestCase("key: \"true\"", "1:6: 'key' must be true or false, not 'true'")]
    [TestCase("key:", "1:5: 'key' must be true or false, not null")]
    public void What_is_no_flag_is_refused(string yaml, string mistake) => Refuses(yaml, map => map.TakeFlag("key"), false, mistake);

    [TestCase("key: one", "one")]
    [TestCase("key: [one, two]", "one,two")]
    [TestCase("key: []", "")]
    [TestCase("other: 1", "")]
    public void Texts_are_taken(string yaml, string expected) => Accepts(yaml, map => string.Join(',', map.TakeTexts("key")), expected);

    [TestCase("key: [one, 2, three]", "one,three", "1:12: 'key' must be text, not 2 (quote it if it is text)")]
    [TestCase("key: [one, \"\"]", "one", "1:12: 'key' must be text, not empty")]
    [TestCase("key: 2", "", "1:6: 'key' must be text, not 2 (quote it if it is text)")]
    [TestCase("key: { a: b }", "", "1:6: 'key' must be text, not a map")]
    public void What_are_no_texts_is_refused_and_the_rest_kept(string yaml, string expected, string mistake) =>
        Refuses(yaml, map => string.Join(',', map.TakeTexts("key")), expected, mistake);

    [TestCase("key: pear", 2)]
    [TestCase("other: 1", null)]
    public void A_word_is_taken(string yaml, int? expected) => Accepts(yaml, map => map.TakeWord("key", Words), expected);

    [TestCase("key: paer", "1:6: 'key' can't be 'paer'; did you mean 'pear'?")]
    [TestCase("key: Pear", "1:6: 'key' can't be 'Pear'; did you mean 'pear'?")]
    [TestCase("key: banana", "1:6: 'key' can't be 'banana'; known: apple, pear")]
    [TestCase("key: 1", "1:6: 'key' must be text, not 1 (quote it if it is text)")]
    public void A_foreign_word_is_refused(string yaml, string mistake) => Refuses(yaml, map => map.TakeWord("key", Words), null, mistake);

    [TestCase("key: pear", "2")]
    [TestCase("key: [pear, apple]", "2,1")]
    [TestCase("other: 1", "")]
    public void Words_are_taken(string yaml, string expected) => Accepts(yaml, map => string.Join(',', map.TakeWords("key", Words)), expected);

    [TestCase("key: [pear, aple]", "2", "1:13: 'key' can't be 'aple'; did you mean 'apple'?")]
    [TestCase("key: [null, pear]", "2", "1:7: 'key' must be text, not null")]
    public void Foreign_words_are_refused_where_they_stand(string yaml, string expected, string mistake) =>
        Refuses(yaml, map => string.Join(',', map.TakeWords("key", Words)), expected, mistake);

    [TestCase("key: { b: 1, a: 2 }", "b,a")]
    [TestCase("key: {}", "")]
    [TestCase("other: 1", "")]
    public void Entries_are_taken_in_order(string yaml, string expected) => Accepts(yaml, map => Keys(map.TakeEntries("key")), expected);

    [TestCase("key: [a]", "1:6: 'key' must be a map, not a list")]
    [TestCase("key:", "1:5: 'key' must be a map, not null")]
    public void Entries_of_what_is_no_map_are_refused(string yaml, string mistake) => Refuses(yaml, map => Keys(map.TakeEntries("key")), "", mistake);

    [TestCase("other: 1", "1:1: a thing needs 'key'")]
    [TestCase("key: {}", "1:6: 'key' must not be empty")]
    [TestCase("key: []", "1:6: 'key' must be a map, not a list")]
    public void Required_entries_must_be_there(string yaml, string mistake) => Refuses(yaml, map => Keys(map.RequireEntries("key")), "", mistake);

    [TestCase("key: [1, a]", 2)]
    [TestCase("key: []", 0)]
    [TestCase("other: 1", 0)]
    public void Items_are_taken(string yaml, int expected) => Accepts(yaml, map => map.TakeItems("key").Length, expected);

    [TestCase("key: { a: b }", "1:6: 'key' must be a list, not a map")]
    [TestCase("key: a", "1:6: 'key' must be a list, not text")]
    public void Items_of_what_is_no_list_are_refused(string yaml, string mistake) => Refuses(yaml, map => map.TakeItems("key").Length, 0, mistake);

    [TestCase("other: 1", "1:1: a thing needs 'key'")]
    [TestCase("key: []", "1:6: 'key' must not be empty")]
    [TestCase("key: {}", "1:6: 'key' must be a list, not a map")]
    public void Required_items_must_be_there(string yaml, string mistake) => Refuses(yaml, map => map.RequireItems("key").Length, 0, mistake);

    [Test]
    public void Having_a_key_does_not_take_it()
    {
        var map = Open("kez: 1", "thing");

        Assert.That(map.Has("kez"), Is.True);
        Assert.That(map.Has("key"), Is.False);
        map.Take("key");
        map.RefuseTheRest();
        Assert.That(Mistakes, Is.EqualTo("file:1:1: a thing has no key 'kez'; did you mean 'key'?"));
    }

    [Test]
    public void Several_mistakes_are_told_at_once()
    {
        var map = Open("name: 5\ncolour: paer\nsise: 3\nextra: 1\n", "answer");

        map.RequireText("name");
        map.TakeWord("colour", Words);
        map.Require("kind");
        map.TakeInt("size");
        map.RefuseTheRest();

        Assert.That(Mistakes, Is.EqualTo("""
            file:1:1: an answer needs 'kind'
            file:1:7: 'name' must be text, not 5 (quote it if it is text)
            file:2:9: 'colour' can't be 'paer'; did you mean 'pear'?
            file:3:1: an answer has no key 'sise'; did you mean 'size'?
            file:4:1: an answer has no key 'extra'; known: kind, size
            """));
    }

    [TestCase("text", "text")]
    [TestCase("[1]", "a list")]
    [TestCase("5", "a number")]
    public void What_is_no_map_is_one_mistake_whatever_is_missing_in_it(string yaml, string kind)
    {
        var map = Open(yaml, "thing");

        Assert.That(map.RequireText("key"), Is.Empty);
        Assert.That(map.RequireItems("items"), Is.Empty);
        map.RefuseTheRest();
        Assert.That(Mistakes, Is.EqualTo($"file:1:1: a thing must be a map, not {kind}"));
    }

    [Test]
    public void A_hundred_thousand_unknown_keys_are_refused_in_reasonable_time()
    {
        var map = Open(string.Concat(Enumerable.Range(0, 100_000).Select(index => $"k{index}: 1\n")), "thing");
        var watch = Stopwatch.StartNew();

        map.Take("name");
        map.RefuseTheRest();

        Assert.That(_diagnostics.InOrder, Has.Count.EqualTo(100_000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    private void Accepts<T>(string yaml, Func<MappingReader, T> take, T expected)
    {
        Assert.That(take(Open(yaml, "thing")), Is.EqualTo(expected));
        Assert.That(Mistakes, Is.Empty);
    }

    private void Refuses<T>(string yaml, Func<MappingReader, T> take, T standIn, string mistake)
    {
        Assert.That(take(Open(yaml, "thing")), Is.EqualTo(standIn));
        Assert.That(Mistakes, Is.EqualTo("file:" + mistake));
    }

    private MappingReader Open(string yaml, string noun) => MappingReader.Open(YamlReader.Read("file", yaml, _diagnostics)!, noun, _diagnostics);

    private static string Keys(IEnumerable<YamlEntry> entries) => string.Join(',', entries.Select(entry => entry.Key));
}
