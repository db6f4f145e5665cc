using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>What is derived from a rule is at its limits, one step inside and one step outside.</summary>
public sealed class RuleFormTests
{
    [TestCase(1, 10, "0 refused, 1 taken, 2 taken, 9 taken, 10 taken, 11 refused")]
    [TestCase(1, 1, "0 refused, 1 taken, 2 refused")]
    [TestCase(0, 1, "-1 refused, 0 taken, 1 taken, 2 refused")]
    [TestCase(16, int.MaxValue, "15 refused, 16 taken, 17 taken")]
    public void A_range_is_tried_around_both_ends(int least, int most, string expected) => Assert.That(Shown(new Rule.Range(least, most)), Is.EqualTo(expected));

    [Test]
    public void A_list_of_words_is_tried_with_each_and_a_foreign_one() => Assert.That(Shown(new Rule.OneOf(["low", "high"])), Is.EqualTo("'low' taken, 'high' taken, a refused"));

    [Test]
    public void No_number_of_pictures_is_below_one() => Assert.That(Shown(new Rule.Count(1, 16)), Is.EqualTo("1 taken, 2 taken, 15 taken, 16 taken, 17 refused"));

    [TestCase("2880x2880", "8294400 pixels (at the limit)")]
    [TestCase("2864x2880", "one step less than 8294400 pixels (just inside)")]
    [TestCase("2896x2880", "one step more than 8294400 pixels (just outside)")]
    [TestCase("1024x640", "655360 pixels (at the limit)")]
    [TestCase("1008x640", "one step less than 655360 pixels (just outside)")]
    [TestCase("1456x480", "a long edge one step more than 3 short ones (just outside)")]
    [TestCase("3856x1296", "a long edge of 3856 (just outside)")]
    [TestCase("1025x1024", "an edge one pixel off a multiple of 16")]
    [TestCase("huge", "a text that is no size")]
    public void A_size_is_known_by_the_limit_that_it_is_at(string size, string expected)
    {
        var form = RuleForm.Of(new Rule.Size(["auto"], 16, 3840, 655360, 8294400, 3, []));

        var found = form.Points.Where(point => point.Is(new SentValue.Text(size), null!)).Select(point => point.Value);

        Assert.That(found, Does.Contain(expected));
    }

    [Test]
    public void A_size_outside_breaks_one_limit_alone()
    {
        var form = RuleForm.Of(new Rule.Size([], 16, 3840, 655360, 8294400, 3, []));

        Assert.That(form.Points.Where(point => point.Is(new SentValue.Text("3856x16"), null!)), Is.Empty);
    }

    private static string Shown(Rule rule) => string.Join(", ", RuleForm.Of(rule).Points.Select(point => $"{point.Value.Split(' ')[0]} {(point.Wanted == Outcome.Taken ? "taken" : "refused")}"));
}
