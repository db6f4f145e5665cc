namespace Harness.Acceptance.Node;

/// <summary>OpenAI's SDK for JavaScript, in the version that the lock file beside this class pins: the newest that runs on node 20.</summary>
internal static class NodeSdk
{
    private static readonly NpmPackage Package = new("openai", Repository.File("tests", "Harness.Acceptance", "Node"), "openai-node");

    /// <summary>Lets scripts in a folder import the SDK; installs it where it isn't yet.</summary>
    public static async Task PlaceInAsync(string folder)
    {
        await Package.InstallAsync();
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Package.Modules);
    }
}
