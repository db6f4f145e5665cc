using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Harness.Spec.Yaml;

/// <summary>
/// Reads the part of YAML that authored files may use: maps, lists and JSON's scalars.
/// Built on YamlDotNet's event parser, which starts in a third of the time of its object model and has positions.
/// </summary>
public sealed partial class YamlReader
{
    // Deep enough for anything a person writes; a hostile file must not exhaust the stack.
    private const int MaxDepth = 64;

    private readonly Parser _parser;
    private readonly string _file;
    private readonly string _text;
    private readonly Diagnostics _diagnostics;

    private YamlReader(string file, string text, Diagnostics diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>
    /// The file's one document, or null when it has none that can be read; what is wrong stands in <paramref name="diagnostics"/>.
    /// Never throws for what the text holds. <paramref name="file"/> is the name that positions carry.
    /// </summary>
    public static YamlNode? Read(string file, string text, Diagnostics diagnostics)
    {
        // YamlDotNet takes a NUL for the end of the file and a mark for a letter.
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            diagnostics.Add(new SourceSpan(file, text.AsSpan(0, nul).Count('\n') + 1, nul - text.LastIndexOf('\n', nul)), "this isn't text: it holds a NUL character");
            return null;
        }
        return new YamlReader(file, Unicode(text).TrimStart('\uFEFF'), diagnostics).ReadOrReport();
    }

    private YamlNode? ReadOrReport()
    {
        try
        {
            return ReadDocument();
        }
        catch (YamlException error)
        {
            _diagnostics.Add(Place(error.Start), $"this isn't YAML: {Reason(error)}");
        }
        catch (InvalidOperationException)
        {
            // The scanner's way of meeting "key:" inside of brackets that were never closed.
            _diagnostics.Add(Place(Mark.Empty), "this isn't YAML: no value can be read behind this; is a bracket or a brace left open?");
        }
        return null;
    }

    // Half a surrogate pair can't come from a file, and couldn't be written as JSON.
    private static string Unicode(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    // YamlDotNet places some errors at the beginning of the file, although they can't lie before what was read,
    // and the end of a file without a last line break on a line of its own.
    private SourceSpan Place(Mark error)
    {
        var at = Span(_parser.Current is { } read && error.Index < read.Start.Index ? read.End : error);
        var lines = 0;
        var last = 0;
        foreach (var line in _text.AsSpan().EnumerateLines())
            (lines, last) = (lines + 1, line.Length);
        return at.Line > lines ? new SourceSpan(_file, lines, last + 1) : at;
    }

    // YamlDotNet wraps the cause in a sentence that repeats the position.
    private static string Reason(YamlException error) => (error.InnerException ?? error).Message.TrimEnd('.').Replace("  ", " ", StringComparison.Ordinal);

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _diagnostics.Add(new SourceSpan(_file, 1, 1), "the file is empty");
            return null;
        }
        var node = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _diagnostics.Add(Span(second.Start), "a second document begins here; a file holds one");
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _parser.Current ?? throw new YamlException("the file ends in the middle of a value");
        if (depth > MaxDepth)
            throw new YamlException(current.Start, current.End, $"nested deeper than {MaxDepth} levels");
        if (current is AnchorAlias)
            throw new YamlException(current.Start, current.End, "aliases (*name) aren't part of this language; write the value out");
        RefuseMarks(current);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return ToScalar(scalar);
        if (_parser.TryConsume<SequenceStart>(out var sequence))
            return ReadSequence(sequence, depth);
        return ReadMapping(_parser.Consume<MappingStart>(), depth);
    }

    private void RefuseMarks(ParsingEvent current)
    {
        if (current is NodeEvent { Anchor.IsEmpty: false })
            _diagnostics.Add(Span(current.Start), "anchors (&name) aren't part of this language; write the value out");
        if (current is NodeEvent { Tag.IsEmpty: false })
            _diagnostics.Add(Span(current.Start), "tags (!name) aren't part of this language; quote the value if it is text");
    }

    private YamlNode.Sequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new YamlNode.Sequence(Span(start.Start), items.ToImmutable());
    }

    private YamlNode.Mapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = Span(_parser.Current!.Start);
            if (!_parser.TryConsume<Scalar>(out var key))
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be plain text");
            RefuseMarks(key);
            var entry = new YamlEntry(key.Value, at, ReadNode(depth + 1));
            if (seen.TryAdd(key.Value, entry))
                entries.Add(entry);
            else
                _diagnostics.Add(at, $"the key '{key.Value}' stands twice in this map, first on line {seen[key.Value].KeyAt.Line}");
        }
        return new YamlNode.Mapping(Span(start.Start), entries.ToImmutable());
    }

    private YamlNode ToScalar(Scalar scalar)
    {
        var at = Span(scalar.Start);
        if (scalar.Style != ScalarStyle.Plain)
            return new YamlNode.Text(at, scalar.Value);
        return scalar.Value switch
        {
            "" or "null" => new YamlNode.Null(at),
            "true" => new YamlNode.Boolean(at, true),
            "false" => new YamlNode.Boolean(at, false),
            var text when JsonNumber().IsMatch(text) => new YamlNode.Number(at, text),
            var text => new YamlNode.Text(at, text),
        };
    }

    private SourceSpan Span(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();
}
