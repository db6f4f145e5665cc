using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using NUnit.Framework;

namespace Harness.Snapshots;

/// <summary>
/// Compares text with a golden file, by Verify's convention: <c>Fixture.Test.verified.txt</c> beside the test's source; a difference leaves
/// <c>Fixture.Test.received.txt</c> there, to be looked at and renamed.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares with the golden file of the running test; <paramref name="suffix"/> tells several of one test apart (<c>Fixture.Test.suffix.verified.txt</c>).</summary>
    public static void Matches(string actual, string? suffix = null, [CallerFilePath] string source = "")
    {
        var test = TestContext.CurrentContext.Test;
        var fixture = test.ClassName!.Split('.')[^1];
        var name = suffix is null ? $"{fixture}.{test.MethodName}" : $"{fixture}.{test.MethodName}.{suffix}";
        MatchesFile(actual, Path.Combine(Path.GetDirectoryName(source)!, name));
    }

    /// <summary>Compares with <c>{path}.verified.txt</c>, wherever it lies.</summary>
    public static void MatchesFile(string actual, string path)
    {
        var received = path + ".received.txt";
        var expected = File.Exists(path + ".verified.txt") ? Lines(File.ReadAllText(path + ".verified.txt")) : null;
        if (expected == Lines(actual))
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, Lines(actual));
        var problem = expected is null ? "there is no golden file yet" : Difference(expected, Lines(actual));
        Assert.Fail($"{Path.GetFileName(path)}: {problem}\nIf what was received is right, rename it:\n  mv '{received}' '{path}.verified.txt'");
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string expected, string actual)
    {
        var message = new StringBuilder("differs from the golden file:\n");
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines)
        {
            var mark = line.Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " };
            message.Append(mark).Append(line.Text).Append('\n');
        }
        return message.ToString();
    }
}
