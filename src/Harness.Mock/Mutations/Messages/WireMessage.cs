using Harness.Mock.Mutations.Json;
using Harness.Mock.Mutations.Pictures;
using Harness.Mock.Requests;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Messages;

/// <summary>An answer or a delivery that is being edited.</summary>
internal sealed class WireMessage(int status, IHeaderDictionary headers, ReadOnlyMemory<byte> body)
{
    // As the mock labelled it, whatever an edit has made of the label by now.
    private readonly bool _isJson = ContentType.Read(headers.ContentType).Is("application/json");
    private ReadOnlyMemory<byte> _body = body;
    // Read once for all edits of JSON that follow each other.
    private JsonText? _json;

    /// <summary>Of an answer; a delivery has none, whatever is put here.</summary>
    public int Status { get; set; } = status;

    public IHeaderDictionary Headers => headers;

    public ReadOnlyMemory<byte> Body
    {
        get => _json is { } json ? json.Write() : _body;
        set => (_body, _json) = (value, null);
    }

    /// <summary>Makes the edits that aren't about streams, in their order.</summary>
    public void Edit(IEnumerable<IApplier> edits)
    {
        foreach (var edit in edits)
        {
            switch (edit)
            {
                case IJsonEdit json: Edit(json); break;
                case IHeadEdit head: head.Apply(this); break;
                case IBodyEdit whole: whole.Apply(this); break;
            }
        }
    }

    private void Edit(IJsonEdit edit)
    {
        if ((_json ??= _isJson ? JsonText.Read(_body) : null) is { } json)
            edit.ForOneBody().Apply(json);
        else if (edit is IPictureEdit picture)
            _body = picture.Redrawn(_body);
    }
}
