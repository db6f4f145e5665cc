using System.Collections.Immutable;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Sending;

/// <summary>
/// Finds the calls of a dialect's tool inside a request to its conversations: what the client wrote for the tool, the words of the
/// conversation as its prompt, and the conversation's pictures. Texts and pictures of earlier turns are not looked for.
/// </summary>
internal static class ToolReader
{
    private const string Prompt = "prompt";
    private const string Input = "input";

    public static IEnumerable<SentCall> CallsIn(SentCall call)
    {
        if (call.Operation is not { Kind: OperationKind.Responses, Action: OperationAction.Create } || call.Dialect.Responses is not { } rule)
            yield break;
        var input = call.Values.GetValueOrDefault(Input);
        foreach (var tool in call.Dialect.Operations.Where(operation => operation.Kind == OperationKind.Tool))
        {
            foreach (var written in Offered(call, tool.Name))
            {
                var values = written.Members.Remove("type");
                if (input is not null && !values.ContainsKey(Prompt))
                    values = values.Add(Prompt, WordsOf(input));
                if (input is not null && PicturesIn(input) is { IsEmpty: false } pictures && !values.ContainsKey(rule.Pictures))
                    values = values.Add(rule.Pictures, new SentValue.List(pictures));
                yield return new SentCall(call.Dialect, tool, Transport.Json, values, call.Expected);
            }
        }
    }

    private static IEnumerable<SentValue.Map> Offered(SentCall call, string type) =>
        call.Values.GetValueOrDefault("tools") is SentValue.List tools
            ? tools.Items.OfType<SentValue.Map>().Where(tool => tool.Members.GetValueOrDefault("type") is SentValue.Text text && text.Characters == type)
            : [];

    private static SentValue WordsOf(SentValue input) =>
        input is SentValue.List list ? new SentValue.Text(string.Concat(Parts(list).Select(part => (part.Members.GetValueOrDefault("text") as SentValue.Text)?.Characters))) : input;

    private static ImmutableArray<SentValue> PicturesIn(SentValue input) =>
        input is SentValue.List list ? [.. Parts(list).Where(part => part.Members.ContainsKey("image_url") || part.Members.ContainsKey("file_id"))] : [];

    private static IEnumerable<SentValue.Map> Parts(SentValue.List messages) => messages.Items.OfType<SentValue.Map>().SelectMany(message =>
        message.Members.GetValueOrDefault("content") switch
        {
            SentValue.List content => content.Items.OfType<SentValue.Map>(),
            SentValue.Text text => [new SentValue.Map(ImmutableDictionary<string, SentValue>.Empty.Add("text", text))],
            _ => [],
        });
}
