using System.Globalization;
using Harness.Mock.Checking;
using Harness.Spec.Errors;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Answers;

/// <summary>The texts of a refusal, filled in with what was wrong.</summary>
internal static class RefusalText
{
    // What a client sent may stand in a message; a megabyte of it may not.
    private const int MaxQuoted = 200;

    /// <summary>The sentence for a person. Outside of a request its path and method are empty.</summary>
    public static string Message(ErrorRow row, Refusal refusal, HttpRequest? request, IdSource ids) => TemplateText.Render(row.Message, name => name switch
    {
        "parameter" => Quote(refusal.Parameter),
        "value" => Quote(refusal.Value),
        "problem" => Quote(refusal.Problem),
        "id" => Quote(refusal.Id),
        "path" => Quote(request?.Path.Value ?? ""),
        "method" => Quote(request?.Method ?? ""),
        "model" => refusal.Model,
        "limit" => Number(refusal.Limit),
        "length" => Number(refusal.Length),
        "position" => Number(refusal.Position),
        "words" => WordList.And(WordList.Quoted(refusal.Words)),
        "plain-words" => WordList.And(refusal.Words),
        "wanted" => refusal.Wanted,
        "got" => refusal.Got,
        "uuid" => ids.Next().ToString(),
        _ => throw new System.Diagnostics.UnreachableException(name),
    });

    /// <summary>What a refusal says is wrong: the place of the value, unless its row says otherwise; empty for nothing.</summary>
    public static string Param(ErrorRow row, Refusal refusal) => row.Param switch
    {
        null => Quote(refusal.Parameter),
        { Json: "null" } => "",
        var other => TemplateText.Render(other, name => throw new System.Diagnostics.UnreachableException(name)),
    };

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string text) => text.Length <= MaxQuoted ? text : string.Concat(text.AsSpan(0, CutAt(text)), "…");

    // Not between the halves of a surrogate pair.
    private static int CutAt(string text) => char.IsHighSurrogate(text[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted;
}
