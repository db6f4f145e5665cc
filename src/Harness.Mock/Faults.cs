using System.Globalization;
using Harness.Mock.Checking;
using Harness.Spec;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>The faults that a client may ask for by one header, because no other way leads to them.</summary>
internal sealed class Faults(Dialect dialect)
{
    private const string Header = "X-Harness-Fault";

    // Breaks a stream that has begun, unlike the others, which keep a request from being served at all.
    private const string InStream = "in-stream";

    /// <summary>Whether a stream is to fail before its first whole picture.</summary>
    public static bool AsksInStream(HttpRequest request) => request.Headers[Header] == InStream;

    /// <summary>The refusal that a request asks for; null where it asks for none, or for one within its stream.</summary>
    public Refusal? AskedBy(HttpRequest request, Operation operation)
    {
        if (!request.Headers.TryGetValue(Header, out var asked))
            return null;
        var mayStream = operation switch
        {
            { Kind: OperationKind.Images } => !dialect.Streams.IsEmpty,
            { Kind: OperationKind.Responses } => operation.Action == OperationAction.Create,
            _ => false,
        };
        if (mayStream && asked == InStream)
            return null;
        foreach (var condition in dialect.Errors.Faults)
        {
            if (asked == dialect.Errors.RowOf(condition).Status.ToString(CultureInfo.InvariantCulture))
                return new Refusal(condition);
        }
        string[] streamed = mayStream ? [InStream] : [];
        var known = dialect.Errors.Faults.Select(condition => dialect.Errors.RowOf(condition).Status.ToString(CultureInfo.InvariantCulture));
        return Unknown($"the faults that can be asked for are {string.Join(", ", [.. known, .. streamed])}");
    }

    /// <summary>The answer to a request that asks for a failing stream and for no stream.</summary>
    public static Refusal NoStream() => Unknown($"{InStream} is for requests whose answer is streamed");

    private static Refusal Unknown(string problem) => new(ErrorCondition.InvalidParameter) { Parameter = Header, Problem = problem };
}
