using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Harness.Runner;

namespace Harness.Reports;

/// <summary>The folder of a run's files: <c>run.ndjson</c>, <c>report.json</c>, <c>junit.xml</c>. Those of an earlier run are replaced.</summary>
public sealed class ReportFolder
{
    private const string LogName = "run.ndjson";
    private const string JsonName = "report.json";
    private const string JunitName = "junit.xml";

    private readonly string _path;

    private ReportFolder(string path) => _path = path;

    /// <summary>The files as a person would name them.</summary>
    public ImmutableArray<string> Files => [At(LogName), At(JsonName), At(JunitName)];

    /// <summary>Makes the folder; <paramref name="problem"/> says why it can't be written to.</summary>
    public static bool TryOpen(string path, [NotNullWhen(true)] out ReportFolder? folder, [NotNullWhen(false)] out string? problem)
    {
        (folder, problem) = (null, null);
        try
        {
            Directory.CreateDirectory(path);
            var opened = new ReportFolder(path);
            // Whoever reads the folder while this run goes on must not take the last run's result for this one's.
            foreach (var file in opened.Files)
                File.Delete(file);
            File.Create(opened.At(LogName)).Dispose();
            folder = opened;
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = $"the report folder '{path}' can't be written to: {fault.Message}";
            return false;
        }
    }

    /// <summary>Opens the log, which grows during the run.</summary>
    public RunLog OpenLog(Redaction redaction) =>
        new(new FileStream(At(LogName), FileMode.Create, FileAccess.Write, FileShare.ReadWrite), redaction);

    /// <summary>Writes the two reports that need the whole run.</summary>
    public void Write(RunSummary summary, IReadOnlyCollection<CaseResult> results, Redaction redaction)
    {
        var verdicts = ReportedVerdict.Of(results, redaction);
        Replace(JsonName, file => JsonReport.Write(file, summary, verdicts, redaction));
        Replace(JunitName, file => JunitReport.Write(file, summary, verdicts));
    }

    // A reader sees the whole file or none.
    private void Replace(string name, Action<Stream> write)
    {
        var unfinished = At(name + ".part");
        using (var file = File.Create(unfinished))
            write(file);
        File.Move(unfinished, At(name), overwrite: true);
    }

    private string At(string name) => Path.Combine(_path, name);
}
