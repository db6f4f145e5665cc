using Harness.Mock.Requests;

namespace Harness.Mock.Responses;

/// <summary>A picture in a message: where it stands, and the URL or the file that it names.</summary>
internal sealed record InputPicture(string Place, ParameterValue.Members Reference);
