using System.Text;
using System.Text.Json;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>Ways in which a JSON text stops being one, or stops being one that all readers read alike. None of them brings a line break into it.</summary>
internal static class JsonEdits
{
    private static readonly string[] Behind = ["}", "]", ",", ";", "\0", "null", "{}", "\"", "x"];
    private static readonly string[] Before = [")]}',", "callback(", "\0", "x", ",", "{}", "'", "data: "];
    private static readonly string[] NoValues = ["NaN", "Infinity", "-Infinity", "undefined", "True", "None", "nul", "0x1F", "+1", "01", "1.", ".5", "1e", "-", "--1", "1_000", "'text'", "`text`", ""];
    private static readonly string[] BadEscapes = ["\\x41", "\\u12 ", "\\u12G4", "\\'", "\\0", "\\U0041", "\\ ", "\\a"];
    private static readonly string[] HalfPairs = ["\\ud800", "\\udc00", "\\ud83d\\ud83d", "\\udfff\\ud800", "\\uD800x", "\\ud83d\\n\\ude00"];
    private static readonly string[] Others = ["null", "\"other\"", "0", "{}", "[]", "true"];
    private static readonly string[] Comments = ["/* */", "//", "#", "<!-- -->"];
    private static readonly byte[][] NotUtf8 = [[0xFF], [0xFE], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3], [0x80], [0xE2, 0x82], [0xE9]];

    /// <summary>Each kind of damage by its name; what comes in is an object without spaces around it.</summary>
    public static IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Do)> All { get; } =
    [
        ("cut", (json, random) => json[..random.Next(1, json.Length)]),
        ("empty", (_, _) => []),
        ("twice", (json, _) => [.. json, .. json]),
        ("more behind it", (json, random) => [.. json, .. Bytes(Pick(Behind, random))]),
        ("more before it", (json, random) => [.. Bytes(Pick(Before, random)), .. json]),
        ("a comma, colon or bracket missing", WithoutMark),
        ("a comma too many", (json, random) => Insert(json, One(json, random, token => token.Type is JsonTokenType.EndObject or JsonTokenType.EndArray).Start, Bytes(","))),
        ("a comment", (json, random) => Insert(json, One(json, random, _ => true).Start, Bytes(Pick(Comments, random)))),
        ("quotes of another kind", (json, random) => Quoted(json, One(json, random, token => token.IsText), Pick(["'", "`", ""], random))),
        ("no value", (json, random) => Replaced(json, random, Bytes(Pick(NoValues, random)))),
        ("a raw control character", (json, random) => InText(json, random, [Control(random)])),
        ("a bad escape", (json, random) => InText(json, random, Bytes(Pick(BadEscapes, random)))),
        ("half a surrogate pair", (json, random) => InText(json, random, Bytes(Pick(HalfPairs, random)))),
        ("invalid UTF-8", (json, random) => InText(json, random, NotUtf8[random.Next(NotUtf8.Length)])),
        ("a key twice", Twice),
        ("a key twice, once in escapes", (json, random) => Twice(json, random, Escaped)),
        ("a huge number", (json, random) => Replaced(json, random, Bytes(Huge(random)))),
        ("a huge number in a member of its own", (json, random) => WithMember(json, random, Bytes(Huge(random)))),
        ("deep nesting", (json, random) => WithMember(json, random, Nested(random, random.Next(65, 2000)))),
        ("nesting without end", (json, random) => [.. json[..^1], .. Bytes(",\"more\":"), .. Bytes(new string(Pick("[{", random), 100_000))]),
        ("very many values", (json, random) => WithMember(json, random, Bytes($"[{new StringBuilder().Insert(0, "0,", 200_000)}0]"))),
    ];

    /// <summary>The same value, with spaces around its tokens and its texts in escapes.</summary>
    public static byte[] Respelt(byte[] json, Random random)
    {
        var respelt = new StringBuilder();
        foreach (var token in JsonToken.AllOf(json))
        {
            var raw = Encoding.UTF8.GetString(json[token.Start..token.End]);
            respelt.Append(' ', random.Next(3)).Append(token.IsText && raw.Length < 200 ? InEscapes(raw, random) : raw).Append('\t', random.Next(2));
            if (token.Type == JsonTokenType.PropertyName)
                respelt.Append(':');
            else if (NeedsComma(json, token))
                respelt.Append(',');
        }
        return Encoding.UTF8.GetBytes(respelt.ToString());
    }

    private static string InEscapes(string raw, Random random) =>
        string.Concat(raw.Select(c => char.IsAsciiLetterOrDigit(c) && !raw.Contains('\\', StringComparison.Ordinal) && random.Next(2) == 0 ? $"\\u{(int)c:x4}" : c.ToString()));

    private static bool NeedsComma(byte[] json, JsonToken token) => token.End < json.Length && json[token.End] == ',';

    private static byte[] WithoutMark(byte[] json, Random random)
    {
        var texts = JsonToken.AllOf(json).Where(token => token.IsText).ToList();
        int[] marks = [.. Enumerable.Range(0, json.Length).Where(at => ",:{}[]"u8.Contains(json[at])).Where(at => !texts.Any(text => text.Start < at && at < text.End))];
        var mark = marks[random.Next(marks.Length)];
        return Splice(json, mark, mark + 1, []);
    }

    private static byte[] Twice(byte[] json, Random random) => Twice(json, random, key => key);

    private static byte[] Twice(byte[] json, Random random, Func<byte[], byte[]> spell)
    {
        var tokens = JsonToken.AllOf(json);
        var key = One(json, random, token => token.Type == JsonTokenType.PropertyName);
        var value = ValueAfter(tokens, tokens.IndexOf(key));
        var other = random.Next(3) == 0 ? json[value.Start..value.End] : Bytes(Pick(Others, random));
        byte[] again = [.. spell(json[key.Start..key.End]), .. ":"u8, .. other];
        return random.Next(2) == 0 ? Insert(json, key.Start, [.. again, .. ","u8]) : Insert(json, value.End, [.. ","u8, .. again]);
    }

    private static (int Start, int End) ValueAfter(List<JsonToken> tokens, int key)
    {
        var (depth, at) = (0, key + 1);
        while (true)
        {
            depth += tokens[at].Type switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
            if (depth == 0)
                return (tokens[key + 1].Start, tokens[at].End);
            at++;
        }
    }

    private static byte[] Escaped(byte[] key) => Splice(key, 1, 2, Bytes($"\\u{(int)key[1]:x4}"));

    private static byte[] Quoted(byte[] json, JsonToken text, string quote) =>
        Splice(Splice(json, text.End - 1, text.End, Bytes(quote)), text.Start, text.Start + 1, Bytes(quote));

    private static byte[] InText(byte[] json, Random random, byte[] piece)
    {
        var text = One(json, random, token => token.IsText);
        return Insert(json, random.Next(2) == 0 ? text.Start + 1 : text.End - 1, piece);
    }

    private static byte[] Replaced(byte[] json, Random random, byte[] value)
    {
        var scalar = One(json, random, token => token.IsScalar);
        return Splice(json, scalar.Start, scalar.End, value);
    }

    private static byte[] WithMember(byte[] json, Random random, byte[] value)
    {
        var map = One(json, random, token => token.Type == JsonTokenType.StartObject);
        return Insert(json, map.End, [.. "\"more\":"u8, .. value, .. json[map.End] == '}' ? ""u8 : ","u8]);
    }

    private static byte[] Nested(Random random, int depth) => random.Next(2) == 0
        ? Bytes(new string('[', depth) + new string(']', depth))
        : Bytes($"{new StringBuilder().Insert(0, "{\"a\":", depth)}0{new string('}', depth)}");

    private static string Huge(Random random) => random.Next(6) switch
    {
        0 => "1e400",
        1 => "-1e309",
        2 => "1e99999999999999999999",
        3 => new string('9', 400),
        4 => new string('9', 100_000),
        _ => $"1{new string('0', 310)}.5",
    };

    // Any but the ends of lines, which would also end an event.
    private static byte Control(Random random) => random.Next(32) is var one && one is '\n' or '\r' ? (byte)1 : (byte)one;

    private static JsonToken One(byte[] json, Random random, Func<JsonToken, bool> fits)
    {
        JsonToken[] tokens = [.. JsonToken.AllOf(json).Where(fits)];
        return tokens[random.Next(tokens.Length)];
    }

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];

    private static char Pick(string items, Random random) => items[random.Next(items.Length)];

    private static byte[] Insert(byte[] bytes, int at, byte[] piece) => Splice(bytes, at, at, piece);

    private static byte[] Splice(byte[] bytes, int from, int to, byte[] piece) => [.. bytes[..from], .. piece, .. bytes[to..]];

    private static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);
}
