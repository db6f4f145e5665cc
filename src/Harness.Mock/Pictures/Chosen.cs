using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec.Conditions;

namespace Harness.Mock.Pictures;

/// <summary>What a choice comes to for a request.</summary>
internal static class Chosen
{
    /// <summary>The parameter's value, or the default where it is absent or empty.</summary>
    public static string Text(Choice choice, ApiRequest request) =>
        choice.From is { } parameter && request.Text(parameter) is { Length: > 0 } value ? value : choice.Default;

    /// <summary>The same, where a server that is left the choice (<c>auto</c>) takes the default.</summary>
    public static string Resolved(Choice choice, ApiRequest request) =>
        Text(choice, request) is not "auto" and var value ? value : choice.Default;

    public static int Number(Choice choice, ApiRequest request) => int.Parse(Text(choice, request), CultureInfo.InvariantCulture);
}
