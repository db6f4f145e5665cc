using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Scenarios.Values;

namespace Harness.Boundaries.Tests.Sending;

/// <summary>The variables of a case before anything is sent. What an upload's answer is captured as stands for the uploaded file.</summary>
internal sealed class CaseVariables : IScope
{
    private static readonly PromptTexts Prompts = new(1);

    private readonly AssetFolder _assets;
    private readonly Dictionary<string, Value> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SentValue> _uploads = new(StringComparer.Ordinal);

    public CaseVariables(Case one, AssetFolder assets)
    {
        _assets = assets;
        foreach (var (name, template) in one.Row.Values)
            _own[name] = template.Fill(this);
    }

    /// <summary>Remembers what an upload sent, under every name that its answer is captured as.</summary>
    public void Keep(ImmutableArray<Capture> captures, SentValue file)
    {
        foreach (var capture in captures)
        {
            var id = $"upload-{_uploads.Count}";
            _uploads[id] = file;
            _own[capture.Name] = new Value.Text(id);
        }
    }

    /// <summary>The file whose id a text is, or null.</summary>
    public SentValue? UploadOf(string text) => _uploads.GetValueOrDefault(text);

    /// <inheritdoc/>
    public Value? Find(string name)
    {
        if (_own.TryGetValue(name, out var value))
            return value;
        if (Prompts.Find(name) is { } prompt)
            return new Value.Text(prompt);
        return name.StartsWith("image.", StringComparison.Ordinal) && _assets.Files.TryGetValue(name[6..], out var asset)
            ? new Value.File(asset)
            : new Value.Text($"captured-{name}");
    }
}
