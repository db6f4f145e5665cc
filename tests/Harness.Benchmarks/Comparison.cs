using System.Runtime.CompilerServices;
using Harness.Imaging;
using Harness.Imaging.Encode;

namespace Harness.Benchmarks;

/// <summary>The whole run: mock and bare Kestrel side by side, then pictures, cold start and the runner.</summary>
internal static class Comparison
{
    private const int AnswerBytes = 10_000;

    public static async Task<int> RunAsync(TextWriter output, Pace pace)
    {
        var root = Root();
        // First, so that what doesn't compile is known at once.
        var harness = await PublishedProgram.PublishAsync(root, "src/Harness.Cli", "harness");
        var benchmarks = await PublishedProgram.PublishAsync(root, "tests/Harness.Benchmarks", "Harness.Benchmarks");
        await CompareLoadAsync(output, pace, Path.Combine(root, "spec"));
        await output.WriteLineAsync();
        foreach (var format in new[] { PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp })
            await output.WriteLineAsync(FourK(format));
        await output.WriteLineAsync();
        await ColdStart.CompareAsync(output, harness, benchmarks, pace.Starts);
        await RunnerCost.MeasureAsync(output, harness, pace.Starts);
        return 0;
    }

    private static async Task CompareLoadAsync(TextWriter output, Pace pace, string specFolder)
    {
        var (size, answer) = SizeForAnswer();
        using var load = new Load();
        using var bare = await ServerProcess.StartAsync("serve-bare", $"{answer}");
        using var mock = await ServerProcess.StartAsync("serve-mock", specFolder);
        await output.WriteLineAsync($"Load by {load.Generator}, 16 connections, {pace.Rounds} rounds of {pace.Seconds} s each, medians; pictures of {size}, answers of about {answer} bytes.");
        await output.WriteLineAsync("us: processor time of the server for a request; MiB: resident memory of the mock after the row.");
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{"",-36} {"bare/s",9} {"mock/s",9} {"ratio",6}   {"bare us",8} {"mock us",8} {"ratio",6}   {"MiB",5}");
        foreach (var workload in Workload.All(size))
            await CompareAsync(output, load, pace, bare, mock, workload);
        await output.WriteLineAsync($"{"RSS after that, MiB",-36} {bare.ResidentBytes >> 20,9} {mock.ResidentBytes >> 20,9}");
    }

    private static async Task CompareAsync(TextWriter output, Load load, Pace pace, ServerProcess bare, ServerProcess mock, Workload workload)
    {
        await Sample.TakeAsync(bare, load, workload, pace.WarmUpSeconds);
        await Sample.TakeAsync(mock, load, workload, pace.WarmUpSeconds);
        List<Sample> ofBare = [], ofMock = [];
        for (var round = 0; round < pace.Rounds; round++)
        {
            ofBare.Add(await Sample.TakeAsync(bare, load, workload, pace.Seconds));
            ofMock.Add(await Sample.TakeAsync(mock, load, workload, pace.Seconds));
        }
        var (left, right) = (Sample.Median(ofBare), Sample.Median(ofMock));
        await output.WriteLineAsync(
            $"{workload.Name,-36} {left.RequestsPerSecond,9:0} {right.RequestsPerSecond,9:0} {right.RequestsPerSecond / left.RequestsPerSecond,6:0.00}   "
            + $"{left.MicrosecondsOfProcessor,8:0.0} {right.MicrosecondsOfProcessor,8:0.0} {right.MicrosecondsOfProcessor / left.MicrosecondsOfProcessor,6:0.00}   {mock.ResidentBytes >> 20,5}");
    }

    // The square picture whose answer comes nearest to ten kilobytes, and what its answer weighs.
    private static (string Size, int AnswerBytes) SizeForAnswer()
    {
        var best = Enumerable.Range(4, 60).Select(step => step * 16)
            .Select(edge => (edge, bytes: (PictureEncoder.Encode(new PictureOrder { Width = edge, Height = edge, Format = PictureFormat.Png, Seed = 1 }).Length * 4 / 3) + 60))
            .MinBy(candidate => Math.Abs(candidate.bytes - AnswerBytes));
        return ($"{best.edge}x{best.edge}", best.bytes);
    }

    // Every picture has a seed of its own: nobody asked for it before.
    private static string FourK(PictureFormat format)
    {
        const int count = 40;
        PictureOrder Order(int seed) => new() { Width = 3840, Height = 2160, Format = format, Seed = (ulong)seed };
        for (var warm = 0; warm < count; warm++)
            PictureEncoder.Encode(Order(warm));
        var before = Environment.CpuUsage.TotalTime;
        var bytes = 0L;
        for (var seed = count; seed < 2 * count; seed++)
            bytes += PictureEncoder.Encode(Order(seed)).Length;
        var used = Environment.CpuUsage.TotalTime - before;
        return $"3840x2160 {format,-5} {used.TotalMilliseconds / count,6:0.00} ms of processor time, {bytes / count / 1024.0,6:0} KB";
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
