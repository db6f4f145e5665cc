using System.Text.Json;
using Harness.Proof;
using Harness.Runner;

namespace Harness.Cli.Proving;

/// <summary>A proof as an endpoint for shields.io, which draws a badge of it.</summary>
internal static class ProofBadge
{
    public static ReadOnlyMemory<byte> Write(ProofResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("label", "proof");
            json.WriteString("message", $"{result.Metrics.Killed} of {result.Metrics.Mutations} mutations killed");
            json.WriteString("color", ColorOf(result.ExitCode));
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static string ColorOf(ExitCode code) => code switch
    {
        ExitCode.Conformant => "brightgreen",
        ExitCode.Incomplete => "yellow",
        _ => "red",
    };
}
