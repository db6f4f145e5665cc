using Harness.Mock.Pictures;
using Harness.Mock.Tokens;

namespace Harness.Mock.Responses;

/// <summary>A response that is done: the picture of its call (null where the tool wasn't called), its words, and what it counts.</summary>
internal sealed record MadeResponse(ResponseTask Task, MadePicture? Picture, string Quality, string Text, TokenCount Tokens, TokenCount ToolTokens, DateTimeOffset CompletedAt);
