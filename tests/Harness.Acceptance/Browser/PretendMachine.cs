using System.Runtime.InteropServices;

namespace Harness.Acceptance.Browser;

/// <summary>A machine with just the files and variables given, where running a program may make a file appear.</summary>
internal sealed class PretendMachine
{
    public const string PlaywrightPath = "/home/.cache/ms-playwright/chrome";

    public OSPlatform Platform { get; init; } = OSPlatform.Linux;

    public bool IsPrivileged { get; init; } = true;

    public Dictionary<string, string> Variables { get; } = [];

    public HashSet<string> Files { get; } = [];

    /// <summary>What appears when a command runs that contains the key.</summary>
    public Dictionary<string, string> Installs { get; } = [];

    public List<string> Commands { get; } = [];

    public List<string> Said { get; } = [];

    public List<TimeSpan> Limits { get; } = [];

    public Machine AsMachine() => new()
    {
        Platform = Platform,
        Variable = name => Variables.GetValueOrDefault(name),
        FileExists = Files.Contains,
        PlaywrightExecutable = _ => Task.FromResult(PlaywrightPath),
        IsPrivileged = IsPrivileged,
        Run = RunAsync,
        Say = Said.Add,
    };

    private Task<CommandResult> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancel)
    {
        var command = $"{Path.GetFileName(program)} {string.Join(' ', arguments.Select(Path.GetFileName))}";
        Commands.Add(command);
        Limits.Add(limit);
        var made = Installs.FirstOrDefault(install => command.Contains(install.Key, StringComparison.Ordinal)).Value;
        if (made is not null)
            Files.Add(made);

        return Task.FromResult(new CommandResult(made is not null, made is null ? "exited with 7: no network" : "exited with 0: done"));
    }
}
