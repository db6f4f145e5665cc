using System.Collections.Immutable;
using System.Text;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>What really goes over a connection: pieces, each written by itself, and what happens then.</summary>
internal sealed record Wire(ImmutableArray<byte[]> Pieces, Aftermath Aftermath)
{
    /// <summary>Text whose characters are bytes.</summary>
    public static Wire Of(string latin1, Aftermath aftermath) => new([Encoding.Latin1.GetBytes(latin1)], aftermath);

    public Wire Then(Aftermath aftermath) => this with { Aftermath = aftermath };

    public byte[] Bytes => [.. Pieces.SelectMany(piece => piece)];
}
