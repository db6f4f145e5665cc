using Harness.Mock.Requests;

namespace Harness.Mock.Responses;

/// <summary>A tool that a request offers: its type, where it stands, and what was sent.</summary>
internal sealed record OfferedTool(string Type, string Place, ParameterValue.Members Written);
