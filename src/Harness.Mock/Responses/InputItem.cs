using Harness.Mock.Requests;

namespace Harness.Mock.Responses;

/// <summary>An item of what a client says, as lists of input items show it.</summary>
internal abstract record InputItem(string Id)
{
    /// <summary>A message; its content is a list of parts as they were sent.</summary>
    public sealed record Message(string Id, string Role, ParameterValue Content) : InputItem(Id);

    /// <summary>Anything else, as it was sent.</summary>
    public sealed record Other(string Id, ParameterValue.Members Written) : InputItem(Id);
}
