using System.Text;
using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations;

/// <summary>Opens a body that is expected to be JSON.</summary>
internal static class JsonBody
{
    public static Difference? Judge(Seen seen, SourceSpan at, Func<Place, Difference?> judge)
    {
        var type = seen.Header("content-type");
        if (seen.IsEventStream)
            return new Difference("application/json", $"an event stream ({Shown.Plain(type!)}) of {seen.Events.Describe()}", "header content-type", at);
        if (!seen.IsJson)
            return new Difference("application/json", $"{(type is null ? "no content type" : Shown.Plain(type))}; the body begins {Beginning(seen.Body)}", "header content-type", at);
        return seen.Json switch
        {
            JsonReading.Read read => judge(new Place("$", read.Root)),
            JsonReading.Broken broken => new Difference("a JSON value", broken.Problem, "body", at),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Beginning(ReadOnlyMemory<byte> body) => Shown.Quoted(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 120)]));
}
