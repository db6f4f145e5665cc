using Harness.Benchmarks;

// Without arguments: everything; with --quick fewer and shorter rounds. The other words are the child processes that a run starts.
return args switch
{
    ["serve-bare", var bytes] => await BareServer.RunAsync(int.Parse(bytes)),
    ["serve-mock", var specFolder] => await MockChild.RunAsync(specFolder),
    ["load", var address, var bodyFile, var contentType, var seconds] => await OwnLoad.RunAsync(new Uri(address), bodyFile, contentType, int.Parse(seconds)),
    ["--quick"] => await Comparison.RunAsync(Console.Out, Pace.Quick),
    [] => await Comparison.RunAsync(Console.Out, Pace.Full),
    _ => throw new ArgumentException("the only argument is --quick"),
};
