using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Events;

internal sealed class EventRenamer(WireEdit.RenameEvents edit) : IStreamEdit
{
    public IEventStage Open(EventNames? scope) => new FrameStage(frame => [Renamed(frame)]);

    private StreamPiece.Frame Renamed(StreamPiece.Frame frame)
    {
        foreach (var (before, name) in edit.Names)
        {
            if (frame.Name == before)
                return frame with { Name = name, Data = WithType(frame.Data, before, name) };
        }
        return frame;
    }

    private static ReadOnlyMemory<byte> WithType(ReadOnlyMemory<byte> data, string before, string name)
    {
        if (JsonText.Read(data)?.Root is not JsonObject body || body["type"]?.ToString() != before)
            return data;
        body["type"] = name;
        return JsonText.Write(body);
    }
}
