using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Scenarios;
using Harness.Spec;

namespace Harness.Cli.Commands;

/// <summary>Rows of named texts, printed as columns for a person or as JSON for a script.</summary>
internal sealed record Listing(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Listing OfDialects(ImmutableArray<Dialect> dialects) => new(
        ["dialect", "title", "bases", "models"],
        [.. dialects.Select(dialect => Row(dialect.Name, dialect.Title, string.Join(' ', dialect.Bases.Select(at => at.Path)), string.Join(' ', dialect.Models.Keys.Order(StringComparer.Ordinal))))]);

    public static Listing OfClauses(ImmutableArray<Dialect> dialects) => new(
        ["dialect", "clause", "level", "text", "source", "unobservable"],
        [.. dialects.SelectMany(dialect => dialect.Clauses.Select(clause =>
            Row(dialect.Name, clause.Id, Word(clause.Level), clause.Text, clause.Source, clause.Unobservable ?? "")))]);

    public static Listing OfScenarios(ImmutableArray<Dialect> dialects, ScenarioSuite suite)
    {
        var names = dialects.Select(dialect => dialect.Name).ToHashSet(StringComparer.Ordinal);
        return new Listing(
            ["scenario", "clause", "level", "at"],
            [.. suite.Cases.Where(one => names.Contains(one.Dialect.Name)).Select(one => Row(one.Name, one.Clause.Id, Word(one.Clause.Level), one.Scenario.At.ToString()))]);
    }

    public static Listing OfMutations(ImmutableArray<BreakableDialect> dialects) => new(
        ["mutation", "level", "at", "change"],
        [.. dialects.SelectMany(dialect => dialect.Mutations.Select(mutation => Row(
            mutation.NameIn(dialect.Dialect.Name),
            Word(dialect.Dialect.Clauses.First(clause => clause.Id == mutation.Clause).Level),
            mutation.At.ToString(),
            mutation.Text)))]);

    /// <summary>Columns as wide as their longest value; the last one runs on.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        var widths = Columns.Select((name, column) => Rows.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        foreach (var row in Rows.Prepend(Columns))
            text.AppendLine(string.Join("  ", row.Select((value, column) => column == row.Length - 1 ? value : value.PadRight(widths[column]))).TrimEnd());
        return text.ToString();
    }

    /// <summary>A list of objects; an empty value is left out.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                foreach (var (name, value) in Columns.Zip(row).Where(pair => pair.Second.Length > 0))
                    json.WriteString(name, value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static ImmutableArray<string> Row(params ReadOnlySpan<string> values) => [.. values];

    private static string Word(ClauseLevel level) => level.ToString().ToLowerInvariant();
}
