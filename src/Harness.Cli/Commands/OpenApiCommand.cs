using System.CommandLine;
using Harness.Runner;
using Harness.Spec.OpenApi;

namespace Harness.Cli.Commands;

/// <summary><c>harness openapi</c>: a dialect as an OpenAPI document.</summary>
internal static class OpenApiCommand
{
    public static Command Create()
    {
        var dialect = new Argument<string>("DIALECT") { Description = "The dialect; 'harness list dialects' names them." };
        var file = new Option<string?>("--out") { Description = "The file to write; standard output when left out.", HelpName = "F" };
        var spec = SharedOptions.Spec();
        var command = new Command("openapi", "Writes a dialect as an OpenAPI 3.1 document, in JSON.") { dialect, spec, file };
        command.SetAction((parsed, cancel) => RunAsync(new DialectFiles(parsed.GetValue(spec) ?? []), parsed.GetValue(dialect)!, parsed.GetValue(file), cancel));
        return command;
    }

    private static async Task<int> RunAsync(DialectFiles files, string name, string? file, CancellationToken cancel)
    {
        var dialects = await files.Chosen([name]).ConfigureAwait(false);
        var document = OpenApiDocument.Write(dialects.Single());
        if (file is not null)
        {
            await WholeFile.WriteAsync(file, document, cancel).ConfigureAwait(false);
            return (int)ExitCode.Conformant;
        }
        using var output = Console.OpenStandardOutput();
        await output.WriteAsync(document, cancel).ConfigureAwait(false);
        return (int)ExitCode.Conformant;
    }
}
