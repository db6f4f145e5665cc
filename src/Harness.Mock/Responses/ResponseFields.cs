namespace Harness.Mock.Responses;

/// <summary>The parameters of a request that the mechanism itself reads.</summary>
internal static class ResponseFields
{
    public const string Input = "input";
    public const string Previous = "previous_response_id";
    public const string Tools = "tools";
    public const string ToolChoice = "tool_choice";
    public const string Store = "store";
    public const string Stream = "stream";
}
