using System.Text.Json;
using System.Text.Json.Nodes;

namespace Harness.Mock.Tests.Hostile;

/// <summary>Judges an answer without the mock's own code: a documented success, or the envelope with a documented status and code.</summary>
internal static class EnvelopeCheck
{
    private static readonly string[] Successes =
    [
        "task_id", "created,data", "success,task_id,trace_id,created,data,elapsed",
    ];

    private static readonly string[] Pictures = ["b64_json", "revised_prompt,url", "url,revised_prompt"];

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(HostileRequest request, RawReply reply)
    {
        if (reply.Status == 0)
            return "no answer";
        if (!reply.Head.Contains("\r\nx-request-id: ", StringComparison.OrdinalIgnoreCase))
            return "no x-request-id";
        if (request.Method == "HEAD")
            return reply.Status is 401 or 404 or 405 ? null : "a status that no HEAD can have";
        if (!reply.Head.Contains("\r\nContent-Type: application/json\r\n", StringComparison.OrdinalIgnoreCase))
            return "no JSON";
        try
        {
            var json = JsonNode.Parse(reply.Body)!.AsObject();
            return reply.Status == 200 ? SuccessProblem(json) : RefusalProblem(request, reply.Status, json);
        }
        catch (JsonException error)
        {
            return error.Message;
        }
    }

    private static string? SuccessProblem(JsonObject json)
    {
        if (!Successes.Contains(Names(json)))
            return "an undocumented success";
        return json["data"]?.AsArray().All(item => Pictures.Contains(Names(item!.AsObject()))) == false ? "an undocumented picture" : null;
    }

    private static string? RefusalProblem(HostileRequest request, int status, JsonObject json)
    {
        if (Names(json) != "success,error,trace_id" || Names(json["error"]!.AsObject()) != "code,message")
            return "not the envelope";
        if ((bool)json["success"]! || ((string)json["error"]!["message"]!).Length is 0 or > 1000)
            return "an envelope with odd values";
        return (status, (string)json["error"]!["code"]!) switch
        {
            (400, "token_mismatched" or "api_not_implemented") => null,
            (401, "invalid_token") => null,
            (404 or 405, "api_not_implemented") => null,
            (429, "too_many_requests") when request.MayBeTooMany => null,
            (500, "api_error") when request.MayFail => null,
            _ => "an undocumented refusal",
        };
    }

    private static string Names(JsonObject json) => string.Join(',', json.Select(member => member.Key));
}
