using System.Text;
using System.Text.Unicode;

namespace Harness.Mock.Requests;

/// <summary>
/// Reads the fields of a <c>multipart/form-data</c> body that lies in one buffer. Tolerates what real clients send: quoted and
/// unquoted names, <c>name[]</c> and <c>name[0]</c> for lists, parts without a content type, a preamble, an epilogue.
/// </summary>
internal static class MultipartBody
{
    private const int MaxParts = 1024;
    private const int MaxHeaderBytes = 16 * 1024;

    private static ReadOnlySpan<byte> LineBreak => "\r\n"u8;

    private static ReadOnlySpan<byte> HeadersEnd => "\r\n\r\n"u8;

    public static FieldsOutcome Read(ReadOnlyMemory<byte> body, string boundary)
    {
        var fields = new Fields();
        foreach (var part in Parts(body, boundary))
        {
            if ((part.Problem ?? Add(fields, part.Headers, body[part.Content])) is { } problem)
                return FieldsOutcome.Malformed(problem);
        }
        return FieldsOutcome.Read(fields);
    }

    /// <summary>The parts in order; where the body is malformed, the last of them is what is wrong with it.</summary>
    public static IEnumerable<FormPart> Parts(ReadOnlyMemory<byte> body, string boundary)
    {
        if (boundary.Length is 0 or > 200)
        {
            yield return FormPart.Malformed("the content type names no usable boundary");
            yield break;
        }
        byte[] delimiter = [.. "\r\n--"u8, .. Encoding.UTF8.GetBytes(boundary)];
        if (!TryFindFirst(body.Span, delimiter, out var position))
        {
            yield return FormPart.Malformed("the boundary that the content type names isn't in it");
            yield break;
        }
        for (var parts = 0; !IsLast(body.Span, position); parts++)
        {
            var part = parts == MaxParts ? FormPart.Malformed($"it has more than {MaxParts} parts") : ReadPart(body.Span, ref position, delimiter);
            yield return part;
            if (part.Problem is not null)
                yield break;
        }
    }

    // Reads one part, from behind its delimiter to behind the next one.
    private static FormPart ReadPart(ReadOnlySpan<byte> span, ref int position, ReadOnlySpan<byte> delimiter)
    {
        var from = position;
        var headersFrom = span[from..].IndexOf(LineBreak) + from;
        var headersLength = span[headersFrom..].IndexOf(HeadersEnd);
        if (headersLength is < 0 or > MaxHeaderBytes || span.Slice(headersFrom, headersLength).IndexOf(delimiter) >= 0)
            return FormPart.Malformed("a part has no end of its headers");
        var contentFrom = headersFrom + headersLength + HeadersEnd.Length;
        // The delimiter of an empty part is the line break that ends its headers.
        if (!TryFindDelimiter(span, delimiter, contentFrom - LineBreak.Length, out var contentTo, out position))
            return FormPart.Malformed("the last part has no closing boundary");
        var headers = headersLength == 0 ? default : span.Slice(headersFrom + LineBreak.Length, headersLength - LineBreak.Length);
        return new FormPart(from..contentTo, PartHeaders.Read(headers), contentFrom..Math.Max(contentFrom, contentTo), null);
    }

    private static string? Add(Fields fields, PartHeaders headers, ReadOnlyMemory<byte> content)
    {
        if (headers.Name is not { } written)
            return "a part has no name";
        var name = WithoutIndex(written);
        if (headers.IsFile)
            fields.Append(name, new ParameterValue.File(headers.FileName ?? "", headers.ContentType, content));
        else if (Utf8.IsValid(content.Span))
            fields.Append(name, new ParameterValue.Text(Encoding.UTF8.GetString(content.Span)));
        else
            return $"the field '{name}' isn't UTF-8 text";
        return fields.Count > Fields.MaxFields ? $"it has more than {Fields.MaxFields} fields" : null;
    }

    /// <summary>The field that a part's name means: image[] and image[0] are spellings of a list called image.</summary>
    public static string WithoutIndex(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket > 0 && name.EndsWith(']') && name.AsSpan(bracket + 1, name.Length - bracket - 2).IndexOfAnyExceptInRange('0', '9') < 0
            ? name[..bracket]
            : name;
    }

    private static bool TryFindFirst(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter, out int position)
    {
        // The very first delimiter has no line break before it unless there is a preamble.
        var bare = delimiter[LineBreak.Length..];
        if (body.StartsWith(bare) && EndsDelimiter(body[bare.Length..]))
        {
            position = bare.Length;
            return true;
        }
        return TryFindDelimiter(body, delimiter, 0, out _, out position);
    }

    private static bool TryFindDelimiter(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter, int from, out int at, out int behind)
    {
        for (var search = from; ; search = behind)
        {
            var found = body[search..].IndexOf(delimiter);
            at = search + found;
            behind = at + delimiter.Length;
            if (found < 0)
                return false;
            if (EndsDelimiter(body[behind..]))
                return true;
        }
    }

    // A boundary that merely begins like ours is content: behind ours come blanks and the end of the line, or "--" and the same or nothing.
    private static bool EndsDelimiter(ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith("--"u8))
            return rest.TrimStart(" \t"u8).StartsWith(LineBreak);
        var behind = rest[2..].TrimStart(" \t"u8);
        return behind.IsEmpty || behind[0] is (byte)'\r' or (byte)'\n';
    }

    private static bool IsLast(ReadOnlySpan<byte> body, int position) => body[position..].StartsWith("--"u8);
}
