using System.Collections.Immutable;
using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec.Resources;

namespace Harness.Mock.Answers;

/// <summary>A piece of a list, and whether there is more behind it.</summary>
internal sealed record Page<T>(ImmutableArray<T> Items, bool HasMore, Func<T, string> IdOf)
{
    private const string Ascending = "asc";

    /// <param name="all">Everything, oldest first.</param>
    /// <param name="idOf">The id by which a client names where to go on.</param>
    /// <param name="request">The checked request.</param>
    /// <param name="rule">Which of its parameters turn pages.</param>
    /// <returns>The page, or null where the client wants to go on behind something that isn't in the list.</returns>
    public static Page<T>? Of(ImmutableArray<T> all, Func<T, string> idOf, ApiRequest request, PageRule rule)
    {
        var ordered = request.Text(rule.Order) == Ascending ? all : [.. all.Reverse()];
        var from = 0;
        if (request.Text(rule.After) is { } after && (from = IndexOf(ordered, idOf, after) + 1) == 0)
            return null;
        var most = request.Text(rule.Limit) is { } limit ? int.Parse(limit, CultureInfo.InvariantCulture) : int.MaxValue;
        return new Page<T>([.. ordered.Skip(from).Take(most)], ordered.Length - from > most, idOf);
    }

    /// <summary>The variables of a list's template.</summary>
    public Dictionary<string, AnswerValue> Values(Func<T, AnswerValue> show) => new()
    {
        ["items"] = new AnswerValue.List([.. Items.Select(show)]),
        ["first-id"] = Items.IsEmpty ? AnswerValue.Null.Value : new AnswerValue.Text(IdOf(Items[0])),
        ["last-id"] = Items.IsEmpty ? AnswerValue.Null.Value : new AnswerValue.Text(IdOf(Items[^1])),
        ["has-more"] = new AnswerValue.Flag(HasMore),
    };

    private static int IndexOf(ImmutableArray<T> items, Func<T, string> idOf, string id)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (idOf(items[at]) == id)
                return at;
        }
        return -1;
    }
}
