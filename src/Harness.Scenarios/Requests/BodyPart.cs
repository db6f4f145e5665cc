using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Requests;

/// <summary>One part of a multipart body.</summary>
public sealed record BodyPart(SourceSpan At, ValueTemplate Name, PartLabel FileName, PartLabel ContentType, BodyContent Content);
