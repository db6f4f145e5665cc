using Harness.Boundaries.Tests.Probing;

namespace Harness.Boundaries.Tests;

/// <summary>What can't be tried, or what nobody could judge: a short list, each with its reason. One that isn't needed fails the tests.</summary>
internal static class Excuses
{
    private const string NoLimitOfFiles = "the document names no limit for files: this one is the mock's, after the upstream that each proxy fronts in its own way";
    private const string FilesInJson = "a conversation holds pictures in JSON, where a data URL of 50 MB is longer than a body may be, and no source says how large a stored file may be that is named by its id";

    public static IReadOnlyList<Excuse> All { get; } =
    [
        new("3hei", "edit", "files", "at most 52428800 bytes", null, NoLimitOfFiles),
        new("acedata", "edit", "files", "at most 52428800 bytes", null, NoLimitOfFiles),
        new("xhuoapi", "edit", "files", "at most 52428800 bytes", null, NoLimitOfFiles),
        new("openai-2025", "image_generation", "files", "at most 52428799 bytes", null, FilesInJson),
        new("openai-2026", "image_generation", "files", "at most 52428800 bytes", null, FilesInJson),
        new("openai-2025", "generate-short", null, null, null, "one sample posts to this path, and the guide says nothing of what it takes; the same rules are tried where they are described"),
    ];
}
