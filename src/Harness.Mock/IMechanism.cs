using Harness.Mock.Requests;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>What answers the operations of one kind.</summary>
internal interface IMechanism
{
    /// <summary>Takes a checked request while its body is alive; the answer is given after the body is gone.</summary>
    Opened Open(ApiRequest request, Call call, HttpRequest http);
}
