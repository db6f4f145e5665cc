namespace Harness.Spec.Operations;

/// <summary>What a parameter holds, whichever way the body is encoded.</summary>
public enum ParameterType
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>A whole number; in a form, its decimal digits.</summary>
    WholeNumber,

    /// <summary>True or false; in a form, the words.</summary>
    Flag,

    /// <summary>Any JSON value, kept as it was sent.</summary>
    Any,

    /// <summary>The name of one of the dialect's models.</summary>
    Model,

    /// <summary>Pictures: files of a form, or addresses (http, https or data URLs), one or several.</summary>
    Pictures,

    /// <summary>One uploaded file, whatever its content.</summary>
    File,

    /// <summary>An http or https address that the server will call.</summary>
    Address,
}
