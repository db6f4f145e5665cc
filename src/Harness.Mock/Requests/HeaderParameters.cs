using System.Text;

namespace Harness.Mock.Requests;

/// <summary>
/// Takes the <c>; name=value</c> pairs behind a header's first word one after another. Hand-made because real clients leave out quotes
/// that the grammar demands: <c>name=image[]</c>, <c>boundary=a=b</c>.
/// </summary>
internal ref struct HeaderParameters(ReadOnlySpan<byte> header)
{
    private ReadOnlySpan<byte> _rest = header;

    private static ReadOnlySpan<byte> Blanks => " \t"u8;

    public ReadOnlySpan<byte> Name { get; private set; }

    public string Value { get; private set; } = "";

    public bool MoveNext()
    {
        while (_rest.IndexOf((byte)';') is >= 0 and var semicolon)
        {
            _rest = _rest[(semicolon + 1)..].TrimStart(Blanks);
            var end = _rest.IndexOfAny((byte)'=', (byte)';');
            // A word without a value says nothing here.
            if (end < 0 || _rest[end] == ';')
                continue;
            Name = _rest[..end].TrimEnd(Blanks);
            _rest = _rest[(end + 1)..].TrimStart(Blanks);
            Value = _rest.StartsWith("\""u8) ? TakeQuoted() : TakeRun();
            return true;
        }
        return false;
    }

    public readonly bool IsNamed(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    private string TakeRun()
    {
        var end = _rest.IndexOf((byte)';');
        var run = end < 0 ? _rest : _rest[..end];
        _rest = _rest[run.Length..];
        return Encoding.UTF8.GetString(run.TrimEnd(Blanks));
    }

    private string TakeQuoted()
    {
        var inside = _rest[1..];
        var length = 0;
        var escapes = 0;
        while (length < inside.Length && inside[length] != '"')
        {
            var step = IsEscape(inside[length..]) ? 2 : 1;
            escapes += step - 1;
            length += step;
        }
        inside = inside[..length];
        _rest = _rest[Math.Min(length + 2, _rest.Length)..];
        return escapes == 0 ? Encoding.UTF8.GetString(inside) : Unescaped(inside, length - escapes);
    }

    private static string Unescaped(ReadOnlySpan<byte> inside, int length)
    {
        var bytes = new byte[length];
        for (int from = 0, to = 0; to < length; from++, to++)
        {
            if (IsEscape(inside[from..]))
                from++;
            bytes[to] = inside[from];
        }
        return Encoding.UTF8.GetString(bytes);
    }

    // Only a quote and a backslash are escaped so; browsers and old clients send Windows paths as they are.
    private static bool IsEscape(ReadOnlySpan<byte> text) => text is [(byte)'\\', (byte)'"' or (byte)'\\', ..];
}
