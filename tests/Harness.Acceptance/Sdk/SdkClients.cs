#pragma warning disable OPENAI001 // Responses are still called experimental in the SDK.
using System.ClientModel;
using System.ClientModel.Primitives;
using Harness.Mock;
using OpenAI;
using OpenAI.Files;
using OpenAI.Images;
using OpenAI.Models;
using OpenAI.Responses;

namespace Harness.Acceptance.Sdk;

/// <summary>Clients of the official .NET SDK, which are told a mock's address and a key and nothing else.</summary>
internal sealed class SdkClients(MockServer mock, string key = "sk-anything", params PipelinePolicy[] policies)
{
    private readonly ApiKeyCredential _key = new(key);

    public OpenAIFileClient Files => new(_key, Options());

    public OpenAIModelClient Models => new(_key, Options());

    public ResponsesClient Responses => new(_key, WithPolicies(new ResponsesClientOptions { Endpoint = Endpoint }));

    private Uri Endpoint => new(mock.Address, "/v1");

    public ImageClient Images(string model) => new(model, _key, Options());

    private OpenAIClientOptions Options() => WithPolicies(new OpenAIClientOptions { Endpoint = Endpoint });

    private T WithPolicies<T>(T options)
        where T : ClientPipelineOptions
    {
        foreach (var policy in policies)
            options.AddPolicy(policy, PipelinePosition.PerTry);
        return options;
    }
}
