using System.Collections.Immutable;
using Harness.Scenarios.Requests;

namespace Harness.Runner.Planning;

/// <summary>A request ready to go out, and what a person needs to repeat it: its parts, and which key it carries.</summary>
internal sealed record PreparedRequest(SentRequest Sent, ImmutableArray<FilledPart> Parts, Authorization Auth);
