namespace Harness.Mock.Responses;

/// <summary>An earlier call of the tool that a client names: where it stands, its id, and its picture in base64 where that came along.</summary>
internal sealed record InputCall(string Place, string Id, string? Result);
