using System.Text;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;
using Harness.Mock.Mutations.Pictures;
using Harness.Mock.Mutations.Requests;
using Harness.Mock.Requests;
using Harness.Spec.Mutations;
using Harness.Spec.Operations;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Tests.Mutations;

/// <summary>What becomes of the fields of a request, as its bytes show it.</summary>
public sealed class RequestFieldsTests
{
    private const string Png = "iVBORw0KGgo=";

    [TestCase("""{"a":"say \"hi\"\nnow","b":1}""", "a", "{\"a\":\"say \"hi\"\nnow\",\"b\":1}")]
    [TestCase("""{"a":"plain","b":""}""", "a", """{"a":"plain","b":""}""")]
    [TestCase("""{"a":"","b":1}""", "a", """{"a":"","b":1}""")]
    [TestCase("""{"a":5,"b":1}""", "a", """{"a":5,"b":1}""")]
    [TestCase("""{"a":5}""", "c", """{"a":5}""")]
    public async Task A_text_is_put_into_json_as_it_is(string body, string name, string expected) =>
        Assert.That(await JsonAsync(body, fields => fields.Splice(name)), Is.EqualTo(expected));

    [Test]
    public async Task A_text_that_is_gone_by_then_is_put_nowhere()
    {
        var edited = await JsonAsync("""{"a":"say \"hi\"","b":1}""", fields =>
        {
            fields.Splice("a");
            fields.Drop("a");
        });

        Assert.That(edited, Is.EqualTo("""{"b":1}"""));
    }

    [TestCase("\"\\ud800\"", false)]
    [TestCase("\"\\udc00\\ud800\"", false)]
    [TestCase("[{\"x\":\"data:\\uD800\"}]", false)]
    [TestCase("{\"\\ud800\":1}", false)]
    [TestCase("\"\u00ff\"", false)]
    [TestCase("\"\\ud83d\\ude00\"", true)]
    [TestCase("\"\\\\ud800\"", true)]
    public void What_is_no_Unicode_text_has_no_members(string value, bool expected) =>
        Assert.That(JsonMembers.Read(Encoding.Latin1.GetBytes($"{{\"a\":{value}}}")), expected ? Is.Not.Null : Is.Null);

    [TestCase("""{"a":{"b":1}}""", """{"b":1,"c":2}""")]
    [TestCase("""{"a":[1]}""", "[1]")]
    [TestCase("""{"a":null}""", "null")]
    [TestCase("""{"c":1}""", """{"c":2}""")]
    public async Task The_whole_body_may_become_another(string body, string expected)
    {
        var edited = await JsonAsync(body, fields =>
        {
            fields.Edit(new Unwrapper(new WireEdit.Unwrap(Broken.Path("a"))));
            fields.Set("c", JsonValue.Create(2));
            fields.Drop("x");
            fields.Reverse("x");
            fields.Splice("x");
            fields.TrustLabels();
        });

        Assert.That(edited, Is.EqualTo(expected));
    }

    [TestCase("""{"a":[1,2,3],"b":[1,2]}""", """{"a":[3,2,1],"b":[1,2]}""")]
    [TestCase("""{"a":[]}""", """{"a":[]}""")]
    [TestCase("""{"a":"x"}""", """{"a":"x"}""")]
    [TestCase("""{}""", """{}""")]
    public async Task A_list_comes_from_behind(string body, string expected) => Assert.That(await JsonAsync(body, fields => fields.Reverse("a")), Is.EqualTo(expected));

    [Test]
    public async Task Parts_of_one_name_come_from_behind_and_others_stay()
    {
        var edited = await FormAsync(fields => fields.Reverse("image"), Part("image[]", "1"), Part("x", "2"), Part("image[]", "3"));

        Assert.That(edited, Is.EqualTo(Form(Part("image[]", "3"), Part("x", "2"), Part("image[]", "1"))));
    }

    [TestCase("image/png", true)]
    [TestCase("IMAGE/PNG", true)]
    [TestCase("image/jpeg", false)]
    [TestCase("application/octet-stream", false)]
    [TestCase(null, false)]
    public async Task A_mislabelled_file_is_no_picture(string? label, bool expected)
    {
        var png = Encoding.Latin1.GetString(Convert.FromBase64String(Png));

        var edited = await FormAsync(fields => fields.TrustLabels(), Part("x", "2"), File(png, label), File("text", label));

        Assert.That(edited, Is.EqualTo(Form(Part("x", "2"), File(expected ? png : "no picture", label), File("text", label))));
    }

    [TestCase("image/png", true)]
    [TestCase("image/jpeg", false)]
    public async Task A_mislabelled_data_url_holds_no_picture(string label, bool expected)
    {
        var edited = await JsonAsync($$"""{"input":[{"url":"data:{{label}};base64,{{Png}}"},"data:text/plain,hi"]}""", fields => fields.TrustLabels());

        Assert.That(edited, Does.Contain(expected ? Png : $"data:{label};base64,bm8gcGljdHVyZQ=="));
        Assert.That(edited, Does.Contain("data:text/plain,hi"));
    }

    [TestCase("a", "{}")]
    [TestCase("a.b", "[]")]
    [TestCase("a.b[0]", "x")]
    [TestCase("a.b[-1]", "7")]
    [TestCase("a.b[*]", "x")]
    [TestCase("a.b[2]", null)]
    [TestCase("a.c", "true")]
    [TestCase("a.d", null)]
    [TestCase("b", null)]
    [TestCase("b.c", null)]
    [TestCase("transport", "json")]
    [TestCase("expires[after]", "5")]
    public void A_fact_may_lie_inside_of_a_field(string fact, string? expected)
    {
        var fields = JsonBody.Read("""{"a":{"b":["x",7],"c":true,"d":null},"expires[after]":5}"""u8).Fields;

        Assert.That(new RequestFacts(null, Transport.Json, fields).Find(fact), Is.EqualTo(expected));
    }

    [TestCase("image/png", "image/png")]
    [TestCase(null, "none")]
    public void A_file_is_known_by_its_label(string? label, string expected)
    {
        var fields = MultipartBody.Read(Encoding.Latin1.GetBytes(Form(File("x", label))), "b").Fields;

        Assert.That(new RequestFacts(null, Transport.Multipart, fields).Find("image"), Is.EqualTo(expected));
    }

    [Test]
    public async Task Pictures_are_the_first_of_their_own_request()
    {
        var edit = new PictureRepeater();
        var one = Convert.ToBase64String(Client.TinyPng);
        // As wide as no other.
        var other = Convert.ToBase64String([.. Client.TinyPng[..19], 7, .. Client.TinyPng[20..]]);

        var first = await JsonAsync($$"""{"a":["{{one}}","{{other}}"]}""", fields => fields.Edit(edit));
        var second = await JsonAsync($$"""{"a":["{{other}}","{{one}}"]}""", fields => fields.Edit(edit));

        Assert.That(first, Is.EqualTo($$"""{"a":["{{one}}","{{one}}"]}"""));
        Assert.That(second, Is.EqualTo($$"""{"a":["{{other}}","{{other}}"]}"""));
    }

    private static string Part(string name, string value) => $"--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private static string File(string content, string? label) =>
        $"--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"{(label is null ? "" : $"\r\nContent-Type: {label}")}\r\n\r\n{content}\r\n";

    private static string Form(params string[] parts) => $"{string.Concat(parts)}--b--\r\n";

    private static Task<string> JsonAsync(string body, Action<IRequestFields> edit) =>
        EditedAsync(Encoding.UTF8.GetBytes(body), bytes => JsonMembers.Read(bytes)!, edit, Encoding.UTF8);

    private static Task<string> FormAsync(Action<IRequestFields> edit, params string[] parts) =>
        EditedAsync(Encoding.Latin1.GetBytes(Form(parts)), bytes => FormFields.Read(bytes, "b")!, edit, Encoding.Latin1);

    private static async Task<string> EditedAsync(byte[] body, Func<ReadOnlyMemory<byte>, IRequestFields> read, Action<IRequestFields> edit, Encoding encoding)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(body);
        var held = await HeldRequest.ReadAsync(request, 1 << 20, CancellationToken.None);
        var fields = read(held.Bytes);
        edit(fields);
        fields.Write(request, held);
        return encoding.GetString(held.Bytes.Span);
    }
}
