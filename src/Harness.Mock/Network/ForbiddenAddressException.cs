namespace Harness.Mock.Network;

/// <summary>Leaves the connect callback, whose only way to refuse is to throw; caught where the call was made.</summary>
internal sealed class ForbiddenAddressException(string message) : IOException(message);
