using System.Diagnostics;

namespace Harness.Benchmarks;

/// <summary>
/// The whole program <c>harness check</c> against its embedded mock, with one case and with many: the difference is what a case costs, from its request to its
/// line in the reports. Every case has a prompt of its own and looks into its picture, and none waits.
/// </summary>
internal static class RunnerCost
{
    private const int Few = 1;
    private const int Many = 600;

    public static async Task MeasureAsync(TextWriter output, PublishedProgram published, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("harness-check-");
        try
        {
            var program = published.CopyTo(Path.Combine(folder.FullName, "program"));
            Directory.Delete(Path.Combine(program.Folder, "scenarios"), recursive: true);
            List<double> few = [], many = [];
            for (var round = 0; round < rounds; round++)
            {
                few.Add(await CheckAsync(program, folder.FullName, Few));
                many.Add(await CheckAsync(program, folder.FullName, Many));
            }
            var (start, all) = (few.Order().ElementAt(rounds / 2), many.Order().ElementAt(rounds / 2));
            await output.WriteLineAsync($"{$"harness check, embedded mock, median of {rounds}",-44} {Few} case {start,5:0} ms, {Many} cases {all,5:0} ms, each case beyond start-up {(all - start) / (Many - Few):0.00} ms");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> CheckAsync(PublishedProgram program, string folder, int cases)
    {
        var scenarios = Directory.CreateDirectory(Path.Combine(program.Folder, "scenarios"));
        await File.WriteAllTextAsync(Path.Combine(scenarios.FullName, "cases.yaml"), Scenario(cases));
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program.File, ["check", "--out", Path.Combine(folder, "report")]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = watch.Elapsed;
        return said.Contains($": {cases} passed", StringComparison.Ordinal) ? elapsed.TotalMilliseconds : throw new InvalidOperationException($"not every case passed:\n{said}");
    }

    private static string Scenario(int cases) =>
        $$"""
        topic: cases
        dialects: [xhuoapi]
        scenarios:
          - id: many
            clause: size-forms
            matrix: { n: [{{string.Join(", ", Enumerable.Range(1, cases))}}] }
            request:
              operation: edit
              json: { model: gpt-image-1, prompt: "A cat in a basket {$n}", image: "https://example.com/a.png", size: 272x272 }
            expect:
              status: 200
              json: { created: { $is: int }, data: { $count: 1, $each: { b64_json: { $image: { size: 272x272, format: png } } } } }
        """;
}
