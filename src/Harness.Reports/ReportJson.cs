using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Harness.Reports;

[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(LogLine))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    // Letters of every script stay readable; control and invisible characters and what HTML would obey are escaped.
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly ReportJson Compact = new(OptionsOf(Indentation.None));
    private static readonly ReportJson Indented = new(OptionsOf(Indentation.Lines));

    private enum Indentation
    {
        None,
        Lines,
    }

    /// <summary>One line.</summary>
    public static JsonTypeInfo<LogLine> Line => Compact.LogLine;

    /// <summary>A whole file, indented for a person.</summary>
    public static JsonTypeInfo<ReportDocument> Document => Indented.ReportDocument;

    private static JsonSerializerOptions OptionsOf(Indentation indentation) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = Readable,
        WriteIndented = indentation == Indentation.Lines,
        NewLine = "\n",
    };
}
