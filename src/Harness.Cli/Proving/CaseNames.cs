using System.Collections.Immutable;
using Harness.Proof;

namespace Harness.Cli.Proving;

/// <summary>Names of cases for a person: by scenario, with how many rows of its matrix there are.</summary>
internal static class CaseNames
{
    /// <summary>As many scenarios as fit into a line; the first one always: <c>created-is-zero ×3, edit-answers, … 4 more</c>.</summary>
    public static string Short(IEnumerable<CaseVerdict> cases, int width)
    {
        var names = Scenarios(cases);
        var text = "";
        for (var i = 0; i < names.Length; i++)
        {
            var next = text.Length == 0 ? names[i] : $"{text}, {names[i]}";
            if (i > 0 && next.Length > width)
                return $"{text}, … {names.Length - i} more";
            text = next;
        }
        return text;
    }

    /// <summary>Each scenario once, in the suite's order.</summary>
    public static ImmutableArray<string> Scenarios(IEnumerable<CaseVerdict> cases) =>
        [.. cases.GroupBy(verdict => verdict.Case.Scenario).Select(group => group.Count() == 1 ? group.Key.Id : $"{group.Key.Id} ×{group.Count()}")];
}
