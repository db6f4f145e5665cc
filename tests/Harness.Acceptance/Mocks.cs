using Harness.Mock;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Acceptance;

/// <summary>Mocks of shipped dialects.</summary>
internal static class Mocks
{
    public static Task<MockServer> StartAsync(string dialect)
    {
        var reading = new DialectFolder(Repository.File("spec")).LoadAsync([dialect], new Diagnostics());
        return MockServer.StartAsync(new MockOptions(), reading, CancellationToken.None);
    }
}
