using System.Collections.Immutable;

namespace Harness.Mock.Responses;

/// <summary>What a client says: its items, and what they come to for the tool, in the order written.</summary>
internal sealed record Conversation(ImmutableArray<InputItem> Items, string Words, ImmutableArray<InputPicture> Pictures, ImmutableArray<InputCall> Calls);
