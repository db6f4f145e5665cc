namespace Harness.Spec.Conditions;

/// <summary>What tables may ask of a request.</summary>
public interface IFacts
{
    /// <summary>The value of <c>model</c>, <c>operation</c>, <c>transport</c> or a parameter as text; null where the request has none.</summary>
    string? Find(string fact);
}
