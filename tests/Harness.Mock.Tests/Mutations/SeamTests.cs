using System.Runtime.CompilerServices;

namespace Harness.Mock.Tests.Mutations;

/// <summary>The mock behaves as promised and knows nothing of what breaks its promises.</summary>
public sealed class SeamTests
{
    private static readonly string[] Wiring = ["MockServer.cs", "MockOptions.cs"];

    [Test]
    public void Only_the_wiring_knows_of_mutations()
    {
        var mock = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Harness.Mock");
        var room = Path.Combine(mock, "Mutations") + Path.DirectorySeparatorChar;
        var files = Directory.EnumerateFiles(mock, "*.cs", SearchOption.AllDirectories).Where(file => !file.StartsWith(room, StringComparison.Ordinal)).ToArray();

        var knowing = files.Where(file => File.ReadAllText(file).Contains("Mutations", StringComparison.Ordinal)).Select(Path.GetFileName);

        Assert.That(files, Is.Not.Empty);
        Assert.That(knowing, Is.EquivalentTo(Wiring));
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
