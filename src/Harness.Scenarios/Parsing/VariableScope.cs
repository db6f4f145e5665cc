using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Parsing;

/// <summary>The variables that are known at a place of one scenario, and which of them were used.</summary>
internal sealed class VariableScope(AssetFolder assets, Diagnostics diagnostics)
{
    public const string InboxUrl = "inbox.url";

    private const string Position = PositionScope.Name;

    private static readonly string[] Reserved = ["prompt", "image", "inbox", "base", Position];

    private readonly Dictionary<string, SourceSpan> _matrix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _capturedByStep = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The step being read, from 1; captures of earlier steps are set. 0 before the first.</summary>
    public int Step { get; set; }

    /// <summary>Whether the step's answer is there: its expectations may use what it captures, its request may not.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Whether each event of a group is being described: then <c>$position</c> has a value.</summary>
    public bool IsInEvent { get; set; }

    public bool UsesInbox => _used.Contains(InboxUrl);

    public void DeclareMatrix(string name, SourceSpan at)
    {
        if (MayDeclare(name, at))
            _matrix.TryAdd(name, at);
    }

    /// <summary>Declares what a step captures, before the steps are read, so that a use too early is told from a misspelt name.</summary>
    public void DeclareCapture(string name, int step, SourceSpan at)
    {
        if (!MayDeclare(name, at))
            return;
        if (_matrix.ContainsKey(name) || !_capturedByStep.TryAdd(name, step))
            diagnostics.Add(at, $"the variable '${name}' is already set elsewhere in this scenario");
    }

    /// <summary>Notes a use and reports a name that has no value here.</summary>
    public void Use(string name, SourceSpan at)
    {
        _used.Add(name);
        if (_matrix.ContainsKey(name) || PromptTexts.IsPrompt(name) || (name == InboxUrl && Step > 0) || (name == Position && IsInEvent) || IsFile(name))
            return;
        if (!_capturedByStep.TryGetValue(name, out var step))
            diagnostics.Add(at, $"there is no variable '${name}' here{Suggestion.For(name, Known())}");
        else if (IsAnswered ? step > Step : step >= Step)
            diagnostics.Add(at, $"'${name}' has no value yet: step {step} captures it after this");
    }

    public bool IsFile(string name) => name.StartsWith("image.", StringComparison.Ordinal) && assets.Files.ContainsKey(name[6..]);

    public void RefuseUnused()
    {
        foreach (var (name, at) in _matrix.Where(variable => !_used.Contains(variable.Key)))
            diagnostics.Add(at, $"the matrix variable '{name}' is never used; write ${name} where it belongs");
    }

    private bool MayDeclare(string name, SourceSpan at)
    {
        var problem = !TemplateText.IsName(name) ? "letters, digits and underscores, a letter first"
            : Reserved.Contains(name) ? $"something other than {string.Join(", ", Reserved)}"
            : null;
        if (problem is not null)
            diagnostics.Add(at, $"'{name}' can't be the name of a variable: it must be {problem}");
        return problem is null;
    }

    private IEnumerable<string> Known() =>
        [.. _matrix.Keys, .. _capturedByStep.Keys, .. PromptTexts.Names, InboxUrl, .. IsInEvent ? [Position] : Array.Empty<string>(), .. assets.Files.Keys.Select(name => "image." + name)];
}
