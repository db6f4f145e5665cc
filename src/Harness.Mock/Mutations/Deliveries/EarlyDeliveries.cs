using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;

namespace Harness.Mock.Mutations.Deliveries;

/// <summary>
/// Where an answer waits for the delivery that follows it. They know each other by what an answer says and its delivery repeats: the id of the task.
/// </summary>
internal sealed class EarlyDeliveries(TimeProvider time)
{
    // Shorter texts say nothing that only one delivery would.
    private const int LeastMark = 8;

    // A delivery that fails must not keep the answer for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<TaskCompletionSource, string[]> _waiting = new();

    /// <summary>Waits until the delivery of an answer has been posted, but not for long. It must be told of the answer before its courier leaves.</summary>
    public async Task WaitAsync(ReadOnlyMemory<byte> answer, CancellationToken cancel)
    {
        var posted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[posted] = [.. Texts(JsonText.Read(answer)?.Root).Where(text => text.Length >= LeastMark)];
        await Task.WhenAny(posted.Task, Task.Delay(Patience, time, cancel)).ConfigureAwait(false);
        _waiting.TryRemove(posted, out _);
    }

    /// <summary>A delivery has been posted, as the mock made it.</summary>
    public void Posted(ReadOnlySpan<byte> delivery)
    {
        var text = Encoding.UTF8.GetString(delivery);
        foreach (var (posted, _) in _waiting.Where(one => one.Value.Any(mark => text.Contains(mark, StringComparison.Ordinal))))
            posted.TrySetResult();
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Texts(member.Value)),
        JsonArray list => list.SelectMany(Texts),
        not null when node.GetValueKind() == JsonValueKind.String => [node.GetValue<string>()],
        _ => [],
    };
}
