using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Harness.Benchmarks;

/// <summary>A program as users get it: published with ReadyToRun into a folder of its own.</summary>
internal sealed record PublishedProgram(string Folder, string Name)
{
    public string File => Path.Combine(Folder, Name);

    public static async Task<PublishedProgram> PublishAsync(string root, string project, string name)
    {
        var folder = Path.Combine(root, "artifacts", "cold-start", name);
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "--nologo", "-v", "quiet"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? new PublishedProgram(folder, name) : throw new InvalidOperationException($"can't publish {project}:\n{said}");
    }

    /// <summary>A copy that may be changed.</summary>
    public PublishedProgram CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target, overwrite: true);
        }
        return this with { Folder = folder };
    }
}
