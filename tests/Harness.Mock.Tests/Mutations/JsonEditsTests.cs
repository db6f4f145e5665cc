using System.Text.Json.Nodes;
using Harness.Spec.Mutations;
using static Harness.Mock.Tests.Mutations.Broken;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Each edit of JSON in an answer whose member <c>sent</c> echoes the request, and whose <c>usage</c> counts.</summary>
public sealed class JsonEditsTests
{
    private const string Members = """ "n":2,"size":"1024x1024","quality":"low" """;
    private const string Sent = """{"n":2,"stream":null,"size":"1024x1024","quality":"low","model":"tables"}""";

    private static IEnumerable<TestCaseData> Edits()
    {
        yield return Case(Set("sent.n", "7"), "sent.n", "7");
        yield return Case(Set("sent.new", """{"a":[1]}"""), "sent", Sent.Replace("}", ",\"new\":{\"a\":[1]}}"));
        yield return Case(Set("nowhere.new", "1"), "nowhere", null);
        yield return Case(Set("data[*].b64_json", "null"), "data", """[{"b64_json":null},{"b64_json":null}]""");
        yield return Case(Set("data[-1]", "1"), "data[1]", "1");
        yield return Case(Set("data[5]", "1"), "data[5]", null);
        yield return Case(Set("$", "[1]"), "$", "[1]");
        yield return Case(new WireEdit.RemoveFields([Path("sent.n"), Path("sent.stream"), Path("nowhere")]), "sent", """{"size":"1024x1024","quality":"low","model":"tables"}""");
        yield return Case(new WireEdit.RemoveFields([Path("data[*]")]), "data", "[]");
        yield return Case(new WireEdit.RenameFields(At("sent.n", "count")), "sent", Sent.Replace("\"n\"", "\"count\""));
        yield return Case(new WireEdit.RenameFields(At("sent.n", "model")), "sent", """{"model":2,"stream":null,"size":"1024x1024","quality":"low"}""");
        yield return Case(new WireEdit.WrapFields(At("sent.n", "value")), "sent.n", """{"value":2}""");
        yield return Case(new WireEdit.WrapFields(At("$", "data")), "data.sent", Sent);
        yield return Case(new WireEdit.Unwrap(Path("sent")), "$", Sent);
        yield return Case(new WireEdit.Unwrap(Path("nowhere")), "sent", Sent);
        yield return Case(Retype("sent.n", JsonShape.Text), "sent.n", "\"2\"");
        yield return Case(Retype("sent", JsonShape.Text), "sent", JsonValue.Create(Sent).ToJsonString());
        yield return Case(Retype("sent.n", JsonShape.Fraction), "sent.n", "2.5");
        yield return Case(Retype("sent.n", JsonShape.Flag), "sent.n", "true");
        yield return Case(Retype("sent.n", JsonShape.List), "sent.n", "[2]");
        yield return Case(Retype("sent.n", JsonShape.Map), "sent.n", """{"value":2}""");
        yield return Case(Retype("sent.n", JsonShape.Null), "sent.n", "null");
        yield return Case(Retype("sent.quality", JsonShape.Number), "sent.quality", "0");
        yield return Case(new WireEdit.AddToNumbers(At("sent.n", -86400m)), "sent.n", "-86398");
        yield return Case(new WireEdit.AddToNumbers(At("sent.quality", 1m)), "sent.quality", "\"low\"");
        yield return Case(Arrange(Arrangement.FirstOnly), "numbers", "[1]");
        yield return Case(Arrange(Arrangement.WithoutLast), "numbers", "[1,2]");
        yield return Case(Arrange(Arrangement.RepeatLast), "numbers", "[1,2,3,3]");
        yield return Case(Arrange(Arrangement.Reversed), "numbers", "[3,2,1]");
        yield return Case(Arrange(Arrangement.Empty), "numbers", "[]");
    }

    [TestCaseSource(nameof(Edits))]
    public async Task An_answer_is_edited(WireEdit edit, string path, string? expected)
    {
        var reply = await DrawnAsync(Row(Everything, Set("numbers", "[1,2,3]"), edit), Members);

        Assert.That(Text(reply.Json, path), Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Spellings()
    {
        yield return new TestCaseData(" a\nb ", Spelling.Trimmed, "a b");
        yield return new TestCaseData("\"猫\"\n", Spelling.Escaped, "\\u0022\\u732B\\u0022\\n");
        yield return new TestCaseData(new string('a', 99) + "🍏", Spelling.Cut, new string('a', 99));
        yield return new TestCaseData("猫", Spelling.Mojibake, "ç\u008c«");
        yield return new TestCaseData(Convert.ToBase64String(Client.TinyPng), Spelling.DataUrl, "data:image/png;base64," + Convert.ToBase64String(Client.TinyPng));
        yield return new TestCaseData("abc", Spelling.DataUrl, "data:image/png;base64,YWJj");
        yield return new TestCaseData("aB", Spelling.Upper, "AB");
        yield return new TestCaseData("aB", Spelling.Lower, "ab");
        yield return new TestCaseData("aB", Spelling.Blank, "");
        yield return new TestCaseData("a+b/c==", Spelling.UrlSafe, "a-b_c==");
        yield return new TestCaseData("aB", Spelling.Prefixed, "xyzaB");
        yield return new TestCaseData("aB", Spelling.Suffixed, "aBxyz");
    }

    [TestCaseSource(nameof(Spellings))]
    public async Task A_text_is_spelled_in_another_way(string text, Spelling spelling, string expected)
    {
        var reply = await DrawnAsync(Row(Everything, Set("sent.n", JsonValue.Create(text).ToJsonString()), new WireEdit.SpellTexts(At("sent.n", spelling))));

        Assert.That((string?)reply.Json["sent"]!["n"], Is.EqualTo(expected));
    }

    [Test]
    public void Every_spelling_has_a_row() => Assert.That(Spellings().Select(row => row.Arguments[1]).Distinct(), Is.EquivalentTo(Enum.GetValues<Spelling>()));

    [Test]
    public async Task What_isnt_touched_keeps_its_bytes()
    {
        var whole = await BytesAsync(StartAsync(Set("nowhere.at.all", "1")));

        Assert.That(whole, Is.EqualTo(await BytesAsync(StartAsync(Array.Empty<WireRow>()))));
    }

    private static async Task<string> BytesAsync(Task<MockServer> starting)
    {
        await using var mock = await starting;
        using var client = new Client(mock.Address);
        using var content = new StringContent("""{"model":"tables","prompt":"猫 \"<>&' 🍏","size":"7","n":9}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.Http.PostAsync("/draw", content);
        return await answer.Content.ReadAsStringAsync();
    }

    private static WireEdit.RetypeFields Retype(string path, JsonShape shape) => new(At(path, shape));

    private static WireEdit.ArrangeItems Arrange(Arrangement arrangement) => new(At("numbers", arrangement));

    private static TestCaseData Case(WireEdit edit, string path, string? expected) => new TestCaseData(edit, path, expected).SetName($"{edit.GetType().Name} {path} {expected}");

    private static string? Text(JsonNode json, string path)
    {
        var at = json;
        foreach (var turn in Path(path).Turns)
        {
            if (turn is WirePath.Turn.ToMember(var name) && at is JsonObject owner && owner.ContainsKey(name))
                at = owner[name];
            else if (turn is WirePath.Turn.ToItem(var index) && at is JsonArray list && index < list.Count)
                at = list[index];
            else
                return null;
        }
        return at?.ToJsonString() ?? "null";
    }
}
