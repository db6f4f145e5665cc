using Harness.Runner;
using Harness.Scenarios;
using Harness.Scenarios.Judging;

namespace Harness.Reports;

/// <summary>One exchange in short: enough to see what happened, without bodies and headers.</summary>
internal sealed record ReportedExchange(
    string Method, string Address, int RequestBytes, int? Status, int? Bytes, string? Failure, string? Cause, long? FirstByteMs, long ElapsedMs)
{
    private const int LongestText = 1000;

    public static ReportedExchange Of(Exchange exchange, Redaction redaction)
    {
        string Safe(string text) => VisibleText.OneLine(redaction.Apply(text), LongestText);

        var (request, reply) = exchange;
        var sent = new ReportedExchange(request.Method, Safe(request.Address.AbsoluteUri), request.Body.Length, null, null, null, null, null, 0);
        return reply switch
        {
            Reply.Answer answer => sent with
            {
                Status = answer.Status,
                Bytes = answer.Length,
                Failure = answer.End is BodyEnd.Whole ? null : answer.End.GetType().Name,
                Cause = CauseOf(answer.End) is { } cause ? Safe(cause) : null,
                FirstByteMs = (long)answer.FirstByte.TotalMilliseconds,
                ElapsedMs = (long)answer.Elapsed.TotalMilliseconds,
            },
            Reply.Nothing nothing => sent with
            {
                Failure = nothing.Kind.ToString(),
                Cause = Safe(nothing.Cause),
                ElapsedMs = (long)nothing.Elapsed.TotalMilliseconds,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string? CauseOf(BodyEnd end) => end switch
    {
        BodyEnd.BrokenOff broken => broken.Cause,
        BodyEnd.GivenUp given => given.Cause,
        _ => null,
    };
}
