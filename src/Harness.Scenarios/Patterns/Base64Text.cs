namespace Harness.Scenarios.Patterns;

/// <summary>Base64 as RFC 4648 has it: the standard alphabet, padded, no line breaks, no <c>data:</c> in front.</summary>
public static class Base64Text
{
    /// <summary>The bytes, or null where the text isn't strict base64 or is empty.</summary>
    public static ReadOnlyMemory<byte>? Decode(string text)
    {
        if (text.Length == 0 || text.Length % 4 != 0 || text.AsSpan().ContainsAny(" \t\r\n"))
            return null;
        var bytes = new byte[text.Length / 4 * 3];
        // No conditional expression: in one, null would turn into empty memory.
        if (!Convert.TryFromBase64String(text, bytes, out var written))
            return null;
        return bytes.AsMemory(0, written);
    }
}
