using Harness.Benchmarks;

// Without arguments: everything. The other words are the child processes that a run starts.
return args switch
{
    ["serve-bare", var bytes] => await BareServer.RunAsync(int.Parse(bytes)),
    ["serve-mock", var specFolder] => await MockChild.RunAsync(specFolder),
    ["load", var address, var bodyFile, var contentType, var seconds] => await OwnLoad.RunAsync(new Uri(address), bodyFile, contentType, int.Parse(seconds)),
    _ => await Comparison.RunAsync(Console.Out),
};
