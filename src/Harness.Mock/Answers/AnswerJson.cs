using System.Text.Json;
using System.Text.Json.Serialization;

namespace Harness.Mock.Answers;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class AnswerJson : JsonSerializerContext;
