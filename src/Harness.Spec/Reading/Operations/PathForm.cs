using System.Text.RegularExpressions;

namespace Harness.Spec.Reading.Operations;

/// <summary>What the path of a route looks like: segments, each behind a slash, without blanks, query or fragment.</summary>
internal static partial class PathForm
{
    public static bool Holds(string path) => Form().IsMatch(path);

    [GeneratedRegex(@"^(/[^/?#\s]+)+\z")]
    private static partial Regex Form();
}
