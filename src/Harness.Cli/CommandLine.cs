using System.CommandLine;
using Harness.Cli.Commands;
using Harness.Runner;

namespace Harness.Cli;

/// <summary>The commands, and the one place where every outcome becomes an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Ctrl-C ends the process in under a second, whatever hangs.</summary>
    private static readonly TimeSpan TerminationTime = TimeSpan.FromMilliseconds(900);

    public static Task<int> RunAsync(string[] arguments)
    {
        // The files are read while the commands are still being described.
        if (arguments is ["check", ..] || (arguments is ["mock", ..] && !arguments.Any(argument => argument is "--dialect" or "--spec")))
            ShippedFiles.BeginReading();
        var root = new RootCommand("Checks image APIs that speak OpenAI's language against what their documents promise, and mocks them.")
        {
            CheckCommand.Create(),
            MockCommand.Create(),
            ListCommand.Create(),
            LintCommand.Create(),
            ProveCommand.Create(),
            OpenApiCommand.Create(),
        };
        return RunAsync(root, arguments);
    }

    internal static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        // A key that begins with '@' is a key, not the name of a file with arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in UsageErrors.Of(parsed))
                await SayAsync(error).ConfigureAwait(false);
            await Console.Error.WriteLineAsync("'harness --help' lists the commands, 'harness check --help' the options of one.").ConfigureAwait(false);
            return (int)ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TerminationTime,
            }).ConfigureAwait(false);
        }
        catch (UsageException usage)
        {
            await SayAsync(usage.Message).ConfigureAwait(false);
            return (int)ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C while a command was still getting ready.
            await SayAsync("interrupted before anything was done").ConfigureAwait(false);
            return (int)ExitCode.Incomplete;
        }
#pragma warning disable CA1031 // The last boundary: a fault of the harness has an exit code of its own, which no verdict may be mistaken for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await SayAsync($"a fault of the harness itself, not of what it checks:\n{fault}").ConfigureAwait(false);
            return (int)ExitCode.HarnessFault;
        }
    }

    private static Task SayAsync(string sentence) => Console.Error.WriteLineAsync($"harness: {sentence}");
}
