using Harness.Scenarios;
using Harness.Scenarios.Values;

namespace Harness.Runner.Planning;

/// <summary>The variables of one case: its row of the matrix, the prompts, the files, and what its steps captured.</summary>
internal sealed class CaseScope : IScope
{
    private readonly PromptTexts _prompts;
    private readonly AssetFolder _assets;
    private readonly Case _case;
    private readonly Dictionary<string, Value> _own = new(StringComparer.Ordinal);

    public CaseScope(Case one, PromptTexts prompts, AssetFolder assets)
    {
        (_case, _prompts, _assets) = (one, prompts, assets);
        foreach (var (name, template) in one.Row.Values)
            _own[name] = template.Fill(this);
    }

    /// <summary>The same before anything is sent: what only the run will know is an empty text.</summary>
    public IScope Beforehand => new Outlook(this);

    /// <summary>The same before anything was captured.</summary>
    public CaseScope Afresh() => new(_case, _prompts, _assets);

    public void Set(string name, Value value) => _own[name] = value;

    public Value? Find(string name)
    {
        if (_own.TryGetValue(name, out var value))
            return value;
        if (_prompts.Find(name) is { } prompt)
            return new Value.Text(prompt);
        return name.StartsWith("image.", StringComparison.Ordinal) && _assets.Files.TryGetValue(name[6..], out var asset) ? new Value.File(asset) : null;
    }

    private sealed class Outlook(CaseScope scope) : IScope
    {
        public Value? Find(string name) => scope.Find(name) ?? new Value.Text("");
    }
}
