using System.IO.Enumeration;

namespace Harness.Cli.Commands;

/// <summary>Decides by name which scenarios or mutations run. A text without a wildcard stands for all names that contain it.</summary>
internal sealed class NameFilter(IReadOnlyList<string> globs)
{
    private readonly string[] _expressions = [.. globs.Select(glob => glob.AsSpan().ContainsAny('*', '?') ? glob : $"*{glob}*")];

    public bool Takes(string name) =>
        _expressions.Length == 0 || _expressions.Any(expression => FileSystemName.MatchesSimpleExpression(expression, name, ignoreCase: false));
}
