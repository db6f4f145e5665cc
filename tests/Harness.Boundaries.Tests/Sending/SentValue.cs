using System.Collections.Immutable;
using Harness.Imaging.Probe;

namespace Harness.Boundaries.Tests.Sending;

/// <summary>What a scenario sends for a parameter, as the server gets it: a form has texts and files alone.</summary>
internal abstract record SentValue
{
    private SentValue() { }

    /// <summary>JSON's null.</summary>
    public sealed record Null : SentValue;

    /// <summary>A JSON string, or a field of a form or a query.</summary>
    public sealed record Text(string Characters) : SentValue;

    /// <summary>A JSON number.</summary>
    public sealed record Number(string Literal) : SentValue;

    /// <summary>A JSON boolean.</summary>
    public sealed record Flag(bool Is) : SentValue;

    /// <summary>A file: uploaded, inside a data URL, or named by its id. Its look is null where it is no picture.</summary>
    public sealed record File(long Length, ProbeResult.Picture? Look) : SentValue;

    /// <summary>A JSON array, or a field that is repeated.</summary>
    public sealed record List(ImmutableArray<SentValue> Items) : SentValue;

    /// <summary>A JSON object.</summary>
    public sealed record Map(ImmutableDictionary<string, SentValue> Members) : SentValue;

    /// <summary>The value as conditions see it; null for what has no text.</summary>
    public string? Scalar => this switch
    {
        Text text => text.Characters,
        Number number => number.Literal,
        Flag flag => flag.Is ? "true" : "false",
        _ => null,
    };

    /// <summary>The pictures that it holds: files, addresses, or objects that hold one of them.</summary>
    public ImmutableArray<SentValue> Pictures => this switch
    {
        List list => [.. list.Items.SelectMany(item => item.Pictures)],
        Map { Members: var members } => [.. members.Where(member => member.Key is "image_url" or "file_id").Select(member => member.Value).Take(1)],
        File or Text { Characters.Length: > 0 } => [this],
        _ => [],
    };

    /// <summary>The looks of those whose bytes are known.</summary>
    public IEnumerable<ProbeResult.Picture> Looks => Pictures.OfType<File>().Select(file => file.Look).OfType<ProbeResult.Picture>();
}
