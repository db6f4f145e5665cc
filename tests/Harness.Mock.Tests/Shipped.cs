using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Mock.Tests;

/// <summary>The shipped dialect that the mock's behaviour is shown with.</summary>
internal static class Shipped
{
    public static Dialect Dialect { get; } = Read("xhuoapi");

    public static Task<MockServer> StartAsync(MockOptions? options = null) =>
        MockServer.StartAsync(options ?? new MockOptions(), Task.FromResult(ImmutableArray.Create(Dialect)), CancellationToken.None);

    private static Dialect Read(string name)
    {
        var diagnostics = new Diagnostics();
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "spec", name + ".yaml");
        return DialectFile.Read(file, File.ReadAllText(file), diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
