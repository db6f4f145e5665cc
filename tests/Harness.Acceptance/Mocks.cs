using Harness.Mock;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Acceptance;

/// <summary>Mocks of shipped dialects.</summary>
internal static class Mocks
{
    public static Task<MockServer> StartAsync(string dialect) => StartAsync(dialect, new MockOptions());

    public static Task<MockServer> StartAsync(string dialect, MockOptions options)
    {
        var reading = new DialectFolder(Repository.File("spec")).LoadAsync([dialect], new Diagnostics());
        return MockServer.StartAsync(options, reading, CancellationToken.None);
    }
}
