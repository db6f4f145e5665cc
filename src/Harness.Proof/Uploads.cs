using Harness.Scenarios;
using Harness.Scenarios.Requests;

namespace Harness.Proof;

/// <summary>How much a case uploads, as far as its scenario fills files up to a size.</summary>
internal static class Uploads
{
    // Fifty megabytes sent to each of hundreds of mutants would take most of a proof's time.
    private const long LargestForAll = 2 << 20;

    /// <summary>Whether a case uploads so much that not every mutant should get it.</summary>
    public static bool AreHeavy(Case one) => one.Scenario.Steps.OfType<Step.Send>().Sum(step => BytesOf(step.Request.Body)) > LargestForAll;

    private static long BytesOf(RequestBody? body) => body switch
    {
        RequestBody.Multipart multipart => multipart.Parts.Sum(part => BytesOf(part.Content)),
        RequestBody.Raw raw => BytesOf(raw.Content),
        _ => 0,
    };

    private static long BytesOf(BodyContent content) => content is BodyContent.Padded padded ? padded.Length : 0;
}
