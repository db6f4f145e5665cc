using Harness.Spec.Reading;

namespace Harness.Spec.Tests.Reading;

/// <summary>A conversation's partial pictures come from a parameter that lets no more through than there are coarser versions.</summary>
public sealed class PartialPicturesTests
{
    private const string Range = "partials: { type: whole-number, rules: [{ range: [0, 3] }] }";

    private static readonly string Everything = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Harness.Spec.Tests", "Corpus", "good", "everything.yaml"));

    [TestCase("partials: { type: whole-number, rules: [{ range: [0, 7] }] }", true)]
    [TestCase("partials: { type: whole-number, rules: [{ range: [0, 8] }] }", false)]
    [TestCase("partials: { type: whole-number, rules: [{ range: [-1, 3] }] }", false)]
    [TestCase("partials: { type: whole-number }", false)]
    public void Their_number_is_bounded(string parameter, bool isRight)
    {
        Assert.That(Everything, Does.Contain(Range));
        var diagnostics = new Diagnostics();

        DialectFile.Read("everything.yaml", Everything.Replace(Range, parameter, StringComparison.Ordinal), diagnostics);

        Assert.That(
            diagnostics.InOrder.Select(one => one.ToString()),
            isRight ? Is.Empty : Has.One.Matches(@"^everything\.yaml:161:13: 'partials' can't come from 'partials': the parameter must be "));
    }
}
