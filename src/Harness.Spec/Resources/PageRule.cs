namespace Harness.Spec.Resources;

/// <summary>
/// How a list is asked for page by page: the parameters that hold the number of items, the id behind which the page begins, and the order
/// by age (<c>asc</c> or <c>desc</c>). The newest come first unless asked otherwise.
/// </summary>
public sealed record PageRule(string Limit, string After, string Order);
