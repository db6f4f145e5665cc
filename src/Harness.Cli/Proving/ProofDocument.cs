using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Proof;
using Harness.Runner;

namespace Harness.Cli.Proving;

/// <summary>A proof as JSON: the numbers, and for each mutation the cases that noticed it or couldn't be judged. All others that ran passed or didn't apply.</summary>
internal static class ProofDocument
{
    /// <summary>Goes up when a reader of the last version would misread it.</summary>
    private const int Schema = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(ProofResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteNumber("exitCode", (int)result.ExitCode);
            json.WriteNumber("seconds", Math.Round(result.Elapsed.TotalSeconds, 1));
            Write(json, result.Metrics);
            json.WriteStartArray("dialects");
            foreach (var proof in result.Dialects)
                Write(json, proof);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DialectProof proof)
    {
        json.WriteStartObject();
        json.WriteString("dialect", proof.Subject.Dialect.Name);
        json.WriteNumber("exitCode", (int)proof.ExitCode);
        Write(json, proof.Metrics);
        WriteTexts(json, "unproven", proof.Unproven.Select(clause => clause.Id));
        Write(json, "unexpected", proof.Unexpected);
        json.WriteStartArray("mutations");
        foreach (var mutant in proof.Mutants)
            Write(json, mutant);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MutantResult mutant)
    {
        json.WriteStartObject();
        json.WriteString("mutation", mutant.Name);
        json.WriteString("clause", mutant.Clause.Id);
        json.WriteString("level", Word(mutant.Clause.Level));
        json.WriteString("change", mutant.Mutation.Text);
        json.WriteString("at", mutant.Mutation.At.ToString());
        WriteTexts(json, "touches", mutant.Mutation.Touches);
        json.WriteBoolean("killed", mutant.IsKilled);
        WriteTexts(json, "collateral", mutant.Problems.OfType<MutantProblem.Collateral>().Select(problem => problem.Clause.Id));
        WriteTexts(json, "staleTouches", mutant.Problems.OfType<MutantProblem.StaleTouch>().Select(problem => problem.Clause));
        json.WriteStartArray("idleRows");
        foreach (var row in mutant.Problems.OfType<MutantProblem.Survived>().SelectMany(problem => problem.IdleRows))
            json.WriteNumberValue(row);
        json.WriteEndArray();
        WriteTexts(json, "mistakes", mutant.Problems.OfType<MutantProblem.Unmade>().SelectMany(problem => problem.Mistakes).Select(mistake => mistake.ToString()));
        json.WriteNumber("ran", mutant.Cases);
        json.WriteNumber("leftOut", mutant.LeftOut);
        Write(json, "cases", [.. mutant.Noticed, .. mutant.Unjudged]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<CaseVerdict> verdicts)
    {
        json.WriteStartArray(name);
        foreach (var verdict in verdicts)
        {
            json.WriteStartObject();
            json.WriteString("case", verdict.Case.Name);
            json.WriteString("clause", verdict.Case.Clause.Id);
            json.WriteString("verdict", Word(verdict.Verdict));
            if (verdict.Difference is { } difference)
            {
                json.WriteString("expected", difference.Expected);
                json.WriteString("actual", difference.Actual);
                json.WriteString("where", difference.Where);
                json.WriteString("at", difference.At.ToString());
            }
            else
            {
                json.WriteString("reason", verdict.WhyUnjudged);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ProofMetrics metrics)
    {
        json.WriteStartObject("metrics");
        foreach (var (name, value) in metrics.Rows)
            json.WriteNumber(name, value);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Word<T>(T value) where T : Enum => value.ToString().ToLowerInvariant();

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Failed => "failed",
        Verdict.Warned => "warned",
        Verdict.Noted => "noted",
        Verdict.NotRun => "not-run",
        _ => "blocked",
    };
}
