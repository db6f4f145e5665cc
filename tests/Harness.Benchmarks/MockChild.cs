using Harness.Mock;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Benchmarks;

/// <summary>The mock in a process of its own, so that its processor time is nobody else's.</summary>
internal static class MockChild
{
    public static async Task<int> RunAsync(string specFolder)
    {
        var folder = new DialectFolder(specFolder);
        await using var mock = await MockServer.StartAsync(new MockOptions(), folder.LoadAsync(folder.Names, new Diagnostics()), CancellationToken.None);
        await ServerProcess.AnnounceAsync(mock.Address.ToString());
        return 0;
    }
}
