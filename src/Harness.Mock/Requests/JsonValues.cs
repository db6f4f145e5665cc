using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Harness.Mock.Requests;

/// <summary>
/// Reads the values of one body, as many as a body may have: an item weighs many times its bytes. The depth is the reader's own business;
/// it ends long before the stack does.
/// </summary>
internal struct JsonValues()
{
    // Far more than any operation takes.
    private const int MaxItems = 1024;
    private const int MaxValues = 16 * 1024;

    private int _left = MaxValues;

    /// <summary>Why a value wasn't read: a clause without a full stop.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The value at which the reader stands; null for one that is too large, see <see cref="Problem"/>.</summary>
    public ParameterValue? Read(ref Utf8JsonReader reader)
    {
        if (_left-- == 0)
        {
            Problem = $"it has more than {MaxValues} values";
            return null;
        }
        return reader.TokenType switch
        {
            JsonTokenType.String => new ParameterValue.Text(reader.GetString()!),
            JsonTokenType.Number => new ParameterValue.Number(Encoding.ASCII.GetString(reader.ValueSpan)),
            JsonTokenType.True => new ParameterValue.Flag(true),
            JsonTokenType.False => new ParameterValue.Flag(false),
            JsonTokenType.Null => new ParameterValue.Null(),
            JsonTokenType.StartArray => ReadList(ref reader),
            _ => ReadMembers(ref reader),
        };
    }

    private ParameterValue.List? ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<ParameterValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == MaxItems)
            {
                Problem = $"a list in it has more than {MaxItems} items";
                return null;
            }
            if (Read(ref reader) is not { } item)
                return null;
            items.Add(item);
        }
        return new ParameterValue.List(ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray()));
    }

    private ParameterValue.Members? ReadMembers(ref Utf8JsonReader reader)
    {
        var members = new OrderedDictionary<string, ParameterValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (Read(ref reader) is not { } value)
                return null;
            members[name] = value;
        }
        return new ParameterValue.Members(members);
    }
}
