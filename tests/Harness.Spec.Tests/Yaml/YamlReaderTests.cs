using System.Diagnostics;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests.Yaml;

public sealed class YamlReaderTests
{
    [TestCase("no", "text no")]
    [TestCase("yes", "text yes")]
    [TestCase("off", "text off")]
    [TestCase("True", "text True")]
    [TestCase("true", "a boolean True")]
    [TestCase("false", "a boolean False")]
    [TestCase("null", "null")]
    [TestCase("", "null")]
    [TestCase("Null", "text Null")]
    [TestCase("~", "text ~")]
    [TestCase("16:9", "text 16:9")]
    [TestCase("12:30:45", "text 12:30:45")]
    [TestCase("2024-01-31", "text 2024-01-31")]
    [TestCase("0", "a number 0")]
    [TestCase("-0", "a number -0")]
    [TestCase("1.0", "a number 1.0")]
    [TestCase("-2.5E+3", "a number -2.5E+3")]
    [TestCase("1e400", "a number 1e400")]
    [TestCase("0x10", "text 0x10")]
    [TestCase("0o17", "text 0o17")]
    [TestCase("017", "text 017")]
    [TestCase("+1", "text +1")]
    [TestCase(".5", "text .5")]
    [TestCase("5.", "text 5.")]
    [TestCase("1_000", "text 1_000")]
    [TestCase(".inf", "text .inf")]
    [TestCase(".nan", "text .nan")]
    [TestCase("\"1\"", "text 1")]
    [TestCase("'1.0'", "text 1.0")]
    [TestCase("\"null\"", "text null")]
    [TestCase("'true'", "text true")]
    [TestCase("\"\"", "text ")]
    [TestCase("\"\\u5c0f\\n\"", "text 小\n")]
    [TestCase("|-\n  5", "text 5")]
    [TestCase(">-\n  one\n  two", "text one two")]
    [TestCase("1 # a comment", "a number 1")]
    [TestCase("a#b", "text a#b")]
    public void A_scalar_is_what_JSON_says(string written, string expected)
    {
        var value = ((YamlNode.Mapping)ReadWell($"key: {written}")).Find("key")!;

        Assert.That(Show(value), Is.EqualTo(expected));
    }

    [Test]
    public void Every_node_has_its_place()
    {
        var root = ReadWell("# comment\nlist:\n  - one\n  - { k: 2 }\nmap:\n  deep: [true]\nnothing:\n");

        Assert.That(string.Join(", ", Places(root)), Is.EqualTo(
            "2:1 a map, 2:1 key list, 3:3 a list, 3:5 text, 4:5 a map, 4:7 key k, 4:10 a number, "
            + "5:1 key map, 6:3 a map, 6:3 key deep, 6:9 a list, 6:10 a boolean, 7:1 key nothing, 7:9 null"));
    }

    [TestCase("a: 1\r\nb:\r\n  - 2\r\n", TestName = "Windows line ends", ExpectedResult = "1 2 on 3:5")]
    [TestCase("\uFEFFa: 1\nb:\n  - 2\n", TestName = "a byte order mark", ExpectedResult = "1 2 on 3:5")]
    [TestCase("---\na: 1\nb:\n  - 2\n...\n", TestName = "document marks", ExpectedResult = "1 2 on 4:5")]
    [TestCase("a: 1\nb:\n  - 2", TestName = "no last line end", ExpectedResult = "1 2 on 3:5")]
    public string A_file_reads_the_same_with(string text)
    {
        var map = (YamlNode.Mapping)ReadWell(text);
        var item = ((YamlNode.Sequence)map.Find("b")!).Items.Single();

        return $"{((YamlNode.Number)map.Find("a")!).Literal} {((YamlNode.Number)item).Literal} on {item.At.Line}:{item.At.Column}";
    }

    [TestCase("a: 1\nb: 2\na: 3\n", "3:1: the key 'a' stands twice in this map, first on line 1")]
    [TestCase("a: { x: 1, x: 2 }", "1:12: the key 'x' stands twice in this map, first on line 1")]
    [TestCase("1: a\n\"1\": b\n", "2:1: the key '1' stands twice in this map, first on line 1")]
    [TestCase("a: &x 1", "1:4: anchors (&name) aren't part of this language; write the value out")]
    [TestCase("&x a: 1", "1:1: anchors (&name) aren't part of this language; write the value out")]
    [TestCase("a: &x [1]", "1:4: anchors (&name) aren't part of this language; write the value out")]
    [TestCase("a: *x", "1:4: this isn't YAML: aliases (*name) aren't part of this language; write the value out")]
    [TestCase("<<: *x", "1:5: this isn't YAML: aliases (*name) aren't part of this language; write the value out")]
    [TestCase("a: !!str 1", "1:4: tags (!name) aren't part of this language; quote the value if it is text")]
    [TestCase("!x a: 1", "1:1: tags (!name) aren't part of this language; quote the value if it is text")]
    [TestCase("a: !x { b: 1 }", "1:4: tags (!name) aren't part of this language; quote the value if it is text")]
    [TestCase("? [a]\n: b", "1:3: this isn't YAML: a key must be plain text")]
    [TestCase("a: 1\n---\nb: 2\n", "2:1: a second document begins here; a file holds one")]
    [TestCase("", "1:1: the file is empty")]
    [TestCase("\n# nothing\n\n", "1:1: the file is empty")]
    [TestCase("\uFEFF", "1:1: the file is empty")]
    [TestCase("a: 1\nb: 2\0c: 3", "2:5: this isn't text: it holds a NUL character")]
    public void Foreign_YAML_is_refused_where_it_stands(string text, string expected) =>
        Assert.That(Mistakes(text).Single(), Is.EqualTo("file.yaml:" + expected));

    [TestCase("a: 1\nb: {c\nd: 2\n", 2, 4, TestName = "a brace left open")]
    [TestCase("a: [1, 2\n", 2, 1, TestName = "a bracket left open at the end")]
    [TestCase("a: 1\nm:\n\tp: 1\n", 2, 2, TestName = "a tab as an indent")]
    [TestCase("a:\n b: 1\n  c: 2\n", 3, 4, TestName = "a wrong indent")]
    [TestCase("a: 'x\nb: 1\n", 1, 4, TestName = "a quote left open")]
    [TestCase("a: b: c\n", 1, 5, TestName = "two values in one line")]
    [TestCase("a: 1\nb: @x\n", 2, 4, TestName = "a reserved character")]
    [TestCase("a: \"\\q\"\n", 1, 4, TestName = "an unknown escape")]
    [TestCase("a: 1\n- b\n", 2, 1, TestName = "a list inside of a map")]
    public void Text_that_is_no_YAML_is_refused_near_its_mistake_for(string text, int line, int column)
    {
        var diagnostics = new Diagnostics();

        Assert.That(YamlReader.Read("file.yaml", text, diagnostics), Is.Null);
        var found = diagnostics.InOrder.Single();
        Assert.That(found.Message, Does.StartWith("this isn't YAML: "));
        Assert.That((found.At.Line, found.At.Column), Is.EqualTo((line, column)));
    }

    [Test]
    public void Several_mistakes_are_told_at_once() =>
        Assert.That(Mistakes("a: &x 1\na: !y 2\nb: { c: 1, c: 2 }\n"), Has.Length.EqualTo(4));

    [Test]
    public void Half_a_character_becomes_a_replacement() =>
        Assert.That(Show(ReadWell("x\uD83C")), Is.EqualTo("text x\uFFFD"));

    [TestCase('[')]
    [TestCase('{')]
    public void A_bomb_of_brackets_is_refused_at_once(char bracket)
    {
        var mistakes = Mistakes(string.Concat(Enumerable.Repeat(bracket == '{' ? "{a: " : "[", 100_000)));

        Assert.That(mistakes.Single(), Does.Contain("nested deeper than 64 levels"));
    }

    [Test]
    public void A_bomb_of_indents_is_refused_at_once()
    {
        var bomb = string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth) + "a:\n"));

        Assert.That(Mistakes(bomb).Single(), Does.Contain("nested deeper than 64 levels"));
    }

    [Test]
    public void Sixty_four_levels_are_read() => Assert.That(Mistakes(new string('[', 64) + new string(']', 64)), Is.Empty);

    [Test]
    public void A_huge_file_is_read_in_reasonable_time()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(index => $"key-{index}: {{ value: {index}, text: some words }}\n"));
        var watch = Stopwatch.StartNew();

        var root = (YamlNode.Mapping)ReadWell(text);

        Assert.That(root.Entries, Has.Length.EqualTo(100_000));
        Assert.That(root.Entries[^1].KeyAt.Line, Is.EqualTo(100_000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    private static YamlNode ReadWell(string text)
    {
        var diagnostics = new Diagnostics();
        var root = YamlReader.Read("file.yaml", text, diagnostics);
        Assert.That(diagnostics.InOrder, Is.Empty);
        return root!;
    }

    private static string[] Mistakes(string text)
    {
        var diagnostics = new Diagnostics();
        YamlReader.Read("file.yaml", text, diagnostics);
        return [.. diagnostics.InOrder.Select(found => found.ToString())];
    }

    private static string Show(YamlNode node) => node switch
    {
        YamlNode.Text text => $"{text.Kind} {text.Value}",
        YamlNode.Number number => $"{number.Kind} {number.Literal}",
        YamlNode.Boolean flag => $"{flag.Kind} {flag.Value}",
        _ => node.Kind,
    };

    private static IEnumerable<string> Places(YamlNode node)
    {
        yield return $"{node.At.Line}:{node.At.Column} {node.Kind}";
        foreach (var item in node is YamlNode.Sequence list ? list.Items.SelectMany(Places) : [])
            yield return item;
        foreach (var entry in node is YamlNode.Mapping map ? map.Entries : [])
        {
            yield return $"{entry.KeyAt.Line}:{entry.KeyAt.Column} key {entry.Key}";
            foreach (var inner in Places(entry.Value))
                yield return inner;
        }
    }
}
