using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;

namespace Harness.Acceptance;

/// <summary>The three files of a run of <c>check</c>, as a script reads them.</summary>
internal sealed record Reports(JsonElement Json, XElement Junit, ImmutableArray<JsonElement> Log, string Text)
{
    private static readonly string[] Files = ["report.json", "junit.xml", "run.ndjson"];

    public static Reports Read(string folder)
    {
        string[] texts = [.. Files.Select(name => File.ReadAllText(Path.Combine(folder, name)))];
        return new Reports(
            Parse(texts[0]),
            XElement.Parse(texts[1]),
            [.. texts[2].TrimEnd('\n').Split('\n').Select(Parse)],
            string.Join('\n', texts));
    }

    public ImmutableArray<JsonElement> Verdicts => [.. Json.GetProperty("verdicts").EnumerateArray()];

    /// <summary>How many cases have a verdict, by the names of the counts: <c>notRun</c>.</summary>
    public int Count(string name) => Json.GetProperty("counts").GetProperty(name).GetInt32();

    /// <summary>The reasons and differences that were seen, each once.</summary>
    public ImmutableArray<string> Actuals() =>
        [.. Verdicts.Select(verdict => verdict.GetProperty("actual")).Where(actual => actual.ValueKind == JsonValueKind.String).Select(actual => actual.GetString()!).Distinct()];

    /// <summary>The cases of a clause and their verdicts.</summary>
    public ImmutableArray<string> VerdictsOf(string clause) =>
        [.. Verdicts.Where(verdict => verdict.GetProperty("clause").GetString() == clause).Select(verdict => verdict.GetProperty("verdict").GetString()!)];

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
