namespace Harness.Mock.Pictures;

/// <summary>A picture that a parameter names by its address, and its place among all pictures of the request.</summary>
internal sealed record RemotePicture(GivenPicture Given, string Parameter, int Place, Uri Address);
