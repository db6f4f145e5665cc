namespace Harness.Spec.Mutations;

/// <summary>What a JSON value is made into.</summary>
public enum JsonShape
{
    /// <summary>5 becomes "5"; anything else its JSON as text.</summary>
    Text,

    /// <summary>"5" becomes 5; what is no number becomes 0.</summary>
    Number,

    /// <summary>5 becomes 5.5.</summary>
    Fraction,

    /// <summary>true.</summary>
    Flag,

    /// <summary>x becomes [x].</summary>
    List,

    /// <summary>x becomes { "value": x }.</summary>
    Map,

    /// <summary>null.</summary>
    Null,
}
