namespace Harness.Mock.Pictures;

/// <summary>A picture that a parameter names by its address.</summary>
internal sealed record RemotePicture(string Parameter, Uri Address);
