using System.Text;
using Harness.Mock.Requests;

namespace Harness.Mock.Tests.Requests;

public sealed class JsonBodyTests
{
    [TestCase("""{"a":"x"}""", "'x'")]
    [TestCase("""  {  "a" : "\u82f9\ud83c\udf4f\"\\\/\n" }  """, "'苹🍏\"\\/\n'")]
    [TestCase("""{"a":1e400}""", "1e400")]
    [TestCase("""{"a":-0.5}""", "-0.5")]
    [TestCase("""{"a":true}""", "True")]
    [TestCase("""{"a":null}""", "null")]
    [TestCase("""{"b":1}""", "-")]
    [TestCase("""{"a":{"a":{"a":[1,2,{}]}}}""", "{a: {a: [1, 2, {}]}}")]
    [TestCase("""{"a":{}}""", "{}")]
    [TestCase("""{"a":{"b":1,"c":2,"b":null}}""", "{b: null, c: 2}")]
    [TestCase("""{"a":[]}""", "[]")]
    [TestCase("""{"a":["x",1,false,null,{"b":[]},["y",["z"]]]}""", "['x', 1, False, null, {b: []}, ['y', ['z']]]")]
    [TestCase("""{"a":"x","a":"y"}""", "'y'")]
    [TestCase("""{"a":"x","a":null}""", "null")]
    [TestCase("""{"\u0061":"x"}""", "'x'")]
    public void A_member_is_found_under_its_name(string body, string shown) => Assert.That(Show(body), Is.EqualTo(shown));

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("nul")]
    [TestCase("{")]
    [TestCase("{\"a\":1")]
    [TestCase("{\"a\":1,}")]
    [TestCase("{'a':1}")]
    [TestCase("{\"a\":1}}")]
    [TestCase("{\"a\":1}{}")]
    [TestCase("{\"a\":01}")]
    [TestCase("{\"a\":NaN}")]
    [TestCase("{\"a\":1} // why")]
    [TestCase("\u0000")]
    public void What_isnt_JSON_is_refused_with_its_place(string body) => Assert.That(Show(body), Does.StartWith("!it isn't JSON (line "));

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"a\"")]
    [TestCase("3")]
    public void Only_an_object_is_taken(string body) => Assert.That(Show(body), Is.EqualTo("!it must be a JSON object"));

    [TestCase("{\"a\":\"\\ud800\"}")]
    [TestCase("{\"a\":\"\\udc00\\ud800\"}")]
    [TestCase("{\"\\ud800\":1}")]
    public void Half_a_surrogate_pair_is_refused(string body) => Assert.That(Show(body), Is.EqualTo("!a string in it isn't valid Unicode"));

    [Test]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Assert.That(JsonBody.Read([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8]).Fields, Is.Null);

    [TestCase(64, "{a: {")]
    [TestCase(65, "!it isn't JSON")]
    [TestCase(100_000, "!it isn't JSON")]
    public void Nesting_is_bounded(int depth, string shown) =>
        Assert.That(Show("{\"a\":" + "{\"a\":".Repeat(depth - 2) + "{}" + "}".Repeat(depth - 1)), Does.StartWith(shown));

    [TestCase(1024, true)]
    [TestCase(1025, false)]
    [TestCase(1_000_000, false)]
    public void Items_are_bounded(int items, bool fits) =>
        Assert.That(JsonBody.Read(Encoding.UTF8.GetBytes($"{{\"a\":[{"0,".Repeat(items - 1)}0]}}")).Fields is not null, Is.EqualTo(fits));

    // A list in a list, so that neither is too long by itself.
    [TestCase("0", 16_000, true)]
    [TestCase("0", 17_000, false)]
    [TestCase("{}", 17_000, false)]
    [TestCase("null", 17_000, false)]
    [TestCase("{\"x\":0}", 9_000, false)]
    public void All_values_together_are_bounded(string value, int values, bool fits)
    {
        var lists = Enumerable.Range(0, values / 1000).Select(_ => $"[{string.Join(',', Enumerable.Repeat(value, 1000))}]");

        Assert.That(JsonBody.Read(Encoding.UTF8.GetBytes($"{{\"a\":[{string.Join(',', lists)}]}}")).Fields is not null, Is.EqualTo(fits));
    }

    [TestCase(256, true)]
    [TestCase(257, false)]
    public void Members_are_bounded(int members, bool fits) =>
        Assert.That(JsonBody.Read(Encoding.UTF8.GetBytes($"{{{string.Join(',', Enumerable.Range(0, members).Select(i => $"\"{i}\":0"))}}}")).Fields is not null, Is.EqualTo(fits));

    private static string Show(string body) => Form.Show(JsonBody.Read(Encoding.UTF8.GetBytes(body)), "a");
}
