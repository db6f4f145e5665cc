using System.Text;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Expectations;

/// <summary><c>body: $image.apple_png</c>: the body is the file, or the text, that the variable holds; byte for byte.</summary>
public sealed record BodyEquals(SourceSpan At, ValueTemplate Content) : Expectation(At)
{
    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context)
    {
        if (ContentCoding.WhyPacked(seen) is { } packed)
            return new Difference("the body as it is", $"it {packed}", "header content-encoding", At);
        var (expected, noun) = Content.Fill(context.Variables) switch
        {
            Value.File { Asset: var asset } => (asset.Content, $"the file {asset.FileName}"),
            var value => (Encoding.UTF8.GetBytes(value.AsText ?? ""), Shown.Quoted(value.AsText ?? "")),
        };
        return seen.Body.Span.SequenceEqual(expected.Span)
            ? null
            : new Difference($"{noun}, {Shown.Number(expected.Length)} bytes", $"{Shown.Number(seen.Body.Length)} bytes that begin {Beginning(seen.Body)}", "body", At);
    }

    private static string Beginning(ReadOnlyMemory<byte> body) => Convert.ToHexString(body.Span[..Math.Min(body.Length, 16)]);
}
