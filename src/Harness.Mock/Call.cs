using Harness.Spec.Operations;

namespace Harness.Mock;

/// <summary>Which operation a request is for, the id in its path (empty where it has none), and when it arrived, as a timestamp of the clock.</summary>
internal sealed record Call(Operation Operation, string Id, long Arrived);
