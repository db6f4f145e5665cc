using Harness.Spec.Mutations;
using Harness.Spec.Operations;

namespace Harness.Mock.Mutations;

/// <summary>What a request is for: a part that may be edited (null for the description, which isn't), and the operation, if it is for one.</summary>
internal readonly record struct Place(WirePart? Part, Operation? Operation);
