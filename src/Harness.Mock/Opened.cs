using Harness.Mock.Checking;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>A request that was taken: exactly one of what will answer it and why it isn't served.</summary>
internal readonly record struct Opened(Func<HttpContext, Task>? Answer, Refusal? Refusal)
{
    public static Opened Answered(Func<HttpContext, Task> answer) => new(answer, null);

    public static Opened Refused(Refusal refusal) => new(null, refusal);
}
