using System.Text;

namespace Harness.Mock.Tests.Requests;

public sealed class MultipartBodyTests
{
    private const string Name = "Content-Disposition: form-data; name=";

    // Names that mean a list, and names that merely look so.
    [TestCase("\"image\"", "image", "'x'")]
    [TestCase("image", "image", "'x'")]
    [TestCase("\"image[]\"", "image", "'x'")]
    [TestCase("\"image[0]\"", "image", "'x'")]
    [TestCase("image[12]", "image", "'x'")]
    [TestCase("\"image[a]\"", "image[a]", "'x'")]
    [TestCase("\"image[0\"", "image[0", "'x'")]
    [TestCase("\"[]\"", "[]", "'x'")]
    [TestCase("\"\"", "", "'x'")]
    [TestCase("image; filename=a.png", "image", "a.png(x)")]
    [TestCase("image; filename=\"\"", "image", "(x)")]
    [TestCase("image\r\nContent-Type: image/png", "image", "(x)")]
    [TestCase("prompt\r\nContent-Type: text/plain; charset=utf-8", "prompt", "'x'")]
    public void A_part_is_found_under_its_name(string written, string field, string shown) =>
        Assert.That(Form.Show(Form.ReadPart(Name + written), field), Is.EqualTo(shown));

    // Contents that are nearly a boundary, or nothing, or bytes.
    [TestCase("")]
    [TestCase("\r\n")]
    [TestCase("\r\n\r\n")]
    [TestCase("--bc")]
    [TestCase("--b--c")]
    [TestCase("\r\n--bc\r\n")]
    [TestCase("\r\n--b--c\r\n")]
    [TestCase("\r\n--b c\r\n")]
    [TestCase("\n--b\r\n")]
    [TestCase("\r--b\r\n")]
    [TestCase("\r\n-b\r\n--")]
    [TestCase("a\r\n--\r\n\r\nb")]
    [TestCase("\r\n--b-\r\n")]
    public void Content_arrives_byte_for_byte(string content)
    {
        var outcome = Form.ReadPart(Name + "a; filename=f", content);

        Assert.That(Form.Show(outcome, "a"), Is.EqualTo($"f({content})"));
    }

    [TestCase("--b\r\nHEAD\r\n\r\nx\r\n--b--", TestName = "No line break at the end")]
    [TestCase("--b\r\nHEAD\r\n\r\nx\r\n--b--\n", TestName = "A lone line feed at the end")]
    [TestCase("--b\r\nHEAD\r\n\r\nx\r\n--b--  \t", TestName = "Blanks at the end")]
    [TestCase("\r\n--b\r\nHEAD\r\n\r\nx\r\n--b--\r\n", TestName = "A line break at the start")]
    [TestCase("hello --b\r\n--bb\r\n--b\r\nHEAD\r\n\r\nx\r\n--b--\r\n", TestName = "A preamble")]
    [TestCase("--b\r\nHEAD\r\n\r\nx\r\n--b--\r\nbye\r\n--b\r\n", TestName = "An epilogue")]
    [TestCase("--b \t\r\nHEAD\r\n\r\nx\r\n--b--\r\n", TestName = "Blanks behind the boundary")]
    public void What_stands_around_the_parts_doesnt_matter(string body) =>
        Assert.That(Form.Show(Form.Read(body.Replace("HEAD", Name + "a", StringComparison.Ordinal)), "a"), Is.EqualTo("'x'"));

    [TestCase("", "isn't in it")]
    [TestCase("--", "isn't in it")]
    [TestCase("--c\r\n\r\nx\r\n--c--", "isn't in it")]
    [TestCase("--b", "isn't in it")]
    [TestCase("--b\nHEAD\n\nx\n--b--\n", "isn't in it", TestName = "Line feeds only")]
    [TestCase("--b\r\n", "no end of its headers")]
    [TestCase("--b\r\nHEAD", "no end of its headers")]
    [TestCase("--b\r\nHEAD\r\n--b\r\nHEAD\r\n\r\nx\r\n--b--", "no end of its headers", TestName = "A boundary among headers")]
    [TestCase("--b\r\nHEAD\r\n\r\nx", "no closing boundary")]
    [TestCase("--b\r\nHEAD\r\n\r\nx\r\n--b", "no closing boundary")]
    [TestCase("--b\r\nHEAD\r\n\r\nx\r\n--b-", "no closing boundary")]
    [TestCase("--b\r\nHEAD\r\n\r\nx\r\n--b\r\n", "no end of its headers")]
    [TestCase("--b\r\n\r\nx\r\n--b--", "has no name")]
    [TestCase("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--", "has no name")]
    [TestCase("--b\r\nHEAD\r\n\r\n\u00ff\r\n--b--", "isn't UTF-8")]
    [TestCase("--b\r\nHEAD\r\n\r\n\u00ed\u00a0\u0080\r\n--b--", "isn't UTF-8", TestName = "Half of a surrogate pair")]
    public void A_broken_body_is_refused_with_a_reason(string body, string reason) =>
        Assert.That(Form.Show(Form.Read(body.Replace("HEAD", Name + "a", StringComparison.Ordinal)), "a"), Does.StartWith("!").And.Contain(reason));

    [TestCase("--b--")]
    [TestCase("--b--\r\n")]
    [TestCase("preamble\r\n--b--\r\n")]
    public void A_form_without_parts_has_no_fields(string body) => Assert.That(Form.Read(body).Fields?.Count, Is.Zero);

    [TestCase("=_='():?,./+")]
    [TestCase("--")]
    [TestCase("-")]
    [TestCase("0123456789012345678901234567890123456789012345678901234567890123456789")]
    [TestCase("with a blank")]
    public void A_boundary_may_have_odd_characters(string boundary)
    {
        var outcome = Form.Read($"--{boundary}\r\n{Name}a\r\n\r\nx\r\n--{boundary}\r\n{Name}b\r\n\r\ny\r\n--{boundary}--\r\n", boundary);

        Assert.That(Form.Show(outcome, "a") + Form.Show(outcome, "b"), Is.EqualTo("'x''y'"));
    }

    [TestCase(0)]
    [TestCase(201)]
    public void A_boundary_that_cant_be_one_is_refused(int length) =>
        Assert.That(Form.Show(Form.Read("--b--", new string('b', length)), "a"), Does.Contain("no usable boundary"));

    [Test]
    public void A_name_that_repeats_makes_a_list_in_the_order_sent()
    {
        string[] parts = ["image; filename=1", "prompt", "image[]; filename=2", "image[7]; filename=3"];

        var outcome = Form.Read(string.Concat(parts.Select(part => $"--b\r\n{Name}{part}\r\n\r\nx\r\n")) + "--b--");

        Assert.That(Form.Show(outcome, "image"), Is.EqualTo("[1(x), 2(x), 3(x)]"));
        Assert.That(Form.Show(outcome, "prompt"), Is.EqualTo("'x'"));
    }

    [TestCase(256, "image[]", 1)]
    [TestCase(1024, "image[]", 1)]
    [TestCase(1025, "image[]", 0)]
    [TestCase(2000, "image[]", 0)]
    [TestCase(256, "field-#", 256)]
    [TestCase(257, "field-#", 0)]
    public void Parts_and_names_are_bounded(int parts, string name, int fields)
    {
        var body = new StringBuilder();
        for (var part = 0; part < parts; part++)
            body.Append("--b\r\n").Append(Name).Append(name.Replace("#", $"{part}", StringComparison.Ordinal)).Append("\r\n\r\nx\r\n");

        Assert.That(Form.Read(body + "--b--").Fields?.Count ?? 0, Is.EqualTo(fields));
    }

    [TestCase(15_000, "'x'")]
    [TestCase(1 << 20, "!a part has no end of its headers")]
    public void Headers_are_bounded(int length, string shown) =>
        Assert.That(Form.Show(Form.ReadPart($"{Name}a\r\nX-Long: {new string('h', length)}"), "a"), Is.EqualTo(shown));
}
