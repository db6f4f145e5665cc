namespace Harness.Cli.Tests;

/// <summary>One call of the program within this process: its exit code and what it printed. Not for parallel tests: the console is one.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Errors)
{
    public static Task<CliRun> OfAsync(params string[] arguments) => OfAsync(() => CommandLine.RunAsync(arguments));

    public static async Task<CliRun> OfAsync(Func<Task<int>> call)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return new CliRun(await call(), said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}
