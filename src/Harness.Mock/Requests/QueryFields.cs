using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Requests;

/// <summary>The fields of a query string; one that stands there several times is a list, as in a form.</summary>
internal static class QueryFields
{
    public static FieldsOutcome Read(IQueryCollection query)
    {
        if (query.Count > Fields.MaxFields)
            return FieldsOutcome.Malformed($"the query has more than {Fields.MaxFields} names");
        var fields = new Fields();
        foreach (var (name, values) in query)
        {
            ImmutableArray<ParameterValue> texts = [.. values.Select(value => new ParameterValue.Text(value ?? ""))];
            fields.Set(name, texts is [var only] ? only : new ParameterValue.List(texts));
        }
        return FieldsOutcome.Read(fields);
    }
}
