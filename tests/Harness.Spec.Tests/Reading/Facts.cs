using Harness.Spec.Conditions;

namespace Harness.Spec.Tests.Reading;

/// <summary>Facts written as <c>model=painter, n=2</c>.</summary>
internal sealed class Facts(string written) : IFacts
{
    private readonly Dictionary<string, string> _facts = written
        .Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    public string? Find(string fact) => _facts.GetValueOrDefault(fact);
}
