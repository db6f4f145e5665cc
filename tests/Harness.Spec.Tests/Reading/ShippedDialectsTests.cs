using Harness.Spec.Reading;

namespace Harness.Spec.Tests.Reading;

public sealed class ShippedDialectsTests
{
    private static readonly DialectFolder Folder = new(Path.Combine(Repository.Root, "spec"));

    public static IEnumerable<string> Names => Folder.Names;

    [TestCaseSource(nameof(Names))]
    public async Task Every_shipped_dialect_is_read_without_a_mistake(string name)
    {
        var diagnostics = new Diagnostics();

        var dialects = await Folder.LoadAsync([name], diagnostics);

        Assert.That(diagnostics.InOrder.Select(found => found.ToString()), Is.Empty);
        Assert.That(dialects.Single().Name, Is.EqualTo(name));
    }

    [Test]
    public void There_are_dialects_to_read() => Assert.That(Names, Is.Not.Empty);
}
