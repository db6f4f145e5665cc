using System.Text.Json.Nodes;
using Harness.Spec.OpenApi;

namespace Harness.Spec.Tests.OpenApi;

public sealed class SchemaOverlapTests
{
    private const string OfA = """{"type":"object","properties":{"a":{"type":"string"}}}""";
    private const string OfB = """{"type":"object","properties":{"b":{"type":"string"}}}""";
    private const string OfBoth = """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""";
    private const string OfNumber = """{"type":"object","properties":{"a":{"type":"integer","minimum":1}}}""";
    private const string OfZero = """{"type":"object","properties":{"a":{"const":0}}}""";

    [TestCase(OfA, OfA, false)]
    [TestCase(OfA, OfB, true)]
    [TestCase(OfA, OfBoth, true)]
    [TestCase(OfA, OfNumber, true)]
    [TestCase(OfZero, OfNumber, true)]
    [TestCase(OfZero, """{"type":"object","properties":{"a":{"type":"number"}}}""", false)]
    [TestCase("""{"const":0}""", """{"const":1}""", true)]
    [TestCase("""{"const":0}""", """{"const":0}""", false)]
    [TestCase("""{"const":"x"}""", """{"type":"string"}""", false)]
    [TestCase("""{"const":true}""", """{"type":"string"}""", true)]
    [TestCase("""{"type":"integer"}""", """{"type":"number"}""", false)]
    [TestCase("""{"type":["string","null"]}""", """{"type":"integer"}""", false)]
    [TestCase("""{"enum":[1]}""", """{"type":"integer"}""", false)]
    [TestCase($$"""{"type":"array","items":{{OfA}},"minItems":1}""", $$"""{"type":"array","items":{{OfB}},"minItems":1}""", true)]
    [TestCase($$"""{"type":"array","items":{{OfA}},"minItems":1}""", """{"type":"array","maxItems":0}""", false)]
    [TestCase($$"""{"type":"object","properties":{"e":{{OfA}} } }""", $$"""{"type":"object","properties":{"e":{{OfB}} } }""", false)]
    public void Schemas_are_apart_only_where_that_is_seen(string one, string other, bool apart)
    {
        Assert.That(SchemaOverlap.AreDisjoint(Parse(one), Parse(other)), Is.EqualTo(apart));
        Assert.That(SchemaOverlap.AreDisjoint(Parse(other), Parse(one)), Is.EqualTo(apart));
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
