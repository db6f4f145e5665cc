namespace Harness.Spec.Mutations;

/// <summary>What can befall a JSON field of an answer.</summary>
public enum FieldChange
{
    /// <summary>The member isn't there.</summary>
    Remove,

    /// <summary>Its value is null.</summary>
    Null,

    /// <summary>Its value is of another type.</summary>
    Type,

    /// <summary>Its value is another one of the same type.</summary>
    Value,
}
