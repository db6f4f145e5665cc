using Harness.Spec.Operations;

namespace Harness.Spec.Tests.Reading;

public sealed class RuleReaderTests
{
    private const string Prompt = "prompt: { type: text, required: true }";

    [TestCase("text", "one-of: [low, high, \"\"]", "OneOf low|high|")]
    [TestCase("text", "length: [0, 32000]", "Length 0..32000")]
    [TestCase("whole-number", "range: [-5, 5]", "Range -5..5")]
    [TestCase("whole-number", "range: [3, 3]", "Range 3..3")]
    [TestCase("pictures", "count: [1, 16]", "Count 1..16")]
    [TestCase("pictures", "file-bytes: 9223372036854775807", "FileBytes 9223372036854775807")]
    [TestCase("text", "size: {}", "Size  ///")]
    [TestCase("text", "size: { words: [auto, \"\"], multiple-of: 16, long-edge: 3840, pixels: 8294400, exceptions: [7x9, 1254x1254] }", "Size ,auto 16/3840/8294400/1254x1254,7x9")]
    [TestCase("text", "one-of: [a], length: [1, 2]", "Length 1..2; OneOf a")]
    [TestCase("text", "forbidden: true", "Forbidden")]
    [TestCase("any", "forbidden: true", "Forbidden")]
    [TestCase("flag", "forbidden: true", "Forbidden")]
    [TestCase("pictures", "formats: [png, jpeg, webp, gif]", "Formats png|jpeg|webp|gif")]
    [TestCase("pictures", "square: true, like: image, alpha: true", "Square; Like image; Alpha")]
    [TestCase("text", "when: { model: painter }", "")]
    public void A_rule_is_read(string type, string rule, string expected)
    {
        var parameter = SampleDialect.With(Prompt, $"prompt: {{ type: {type}, rules: [{{ {rule} }}] }}").Operations.Single().ParametersByName["prompt"];

        Assert.That(string.Join("; ", parameter.Rows.Single().Rules.Select(Show)), Is.EqualTo(expected));
    }

    [TestCase("text", "one-of: []", "'one-of' takes a list of texts")]
    [TestCase("text", "one-of: low", "'one-of' takes a list of texts")]
    [TestCase("text", "one-of: [low, 5]", "'one-of' takes a list of texts")]
    [TestCase("text", "length: [5, 1]", "'length' takes two whole numbers from 0, the least and the most: [1, 10]")]
    [TestCase("text", "length: [-1, 1]", "'length' takes two whole numbers from 0, the least and the most: [1, 10]")]
    [TestCase("whole-number", "range: [1]", "'range' takes two whole numbers, the least and the most: [1, 10]")]
    [TestCase("whole-number", "range: [1, 2, 3]", "'range' takes two whole numbers, the least and the most: [1, 10]")]
    [TestCase("whole-number", "range: [1, 1.5]", "'range' takes two whole numbers, the least and the most: [1, 10]")]
    [TestCase("whole-number", "range: [1, 2147483648]", "'range' takes two whole numbers, the least and the most: [1, 10]")]
    [TestCase("whole-number", "range: 5", "'range' takes two whole numbers, the least and the most: [1, 10]")]
    [TestCase("pictures", "count: [\"1\", 2]", "'count' takes two whole numbers from 0, the least and the most: [1, 10]")]
    [TestCase("pictures", "file-bytes: 1.5", "'file-bytes' takes a number of bytes")]
    [TestCase("pictures", "file-bytes: -1", "'file-bytes' takes a number of bytes")]
    [TestCase("pictures", "file-bytes: 50 MB", "'file-bytes' takes a number of bytes")]
    [TestCase("text", "size: 5", "a size rule must be a map, not a number")]
    [TestCase("text", "size: { words: auto }", "'words' takes a list of texts")]
    [TestCase("text", "size: { words: [auto, 5] }", "'words' takes a list of texts")]
    [TestCase("text", "size: { multiple-of: 0 }", "'multiple-of' must be at least 1, not 0")]
    [TestCase("text", "size: { long-edge: -1 }", "'long-edge' must be at least 1, not -1")]
    [TestCase("text", "size: { pixels: many }", "'pixels' must be a whole number, not 'many'")]
    [TestCase("text", "size: { exceptions: [big] }", "the exception 'big' isn't WIDTHxHEIGHT; other texts are 'words'")]
    [TestCase("text", "size: { exceptions: 016x16 }", "the exception '016x16' isn't WIDTHxHEIGHT; other texts are 'words'")]
    [TestCase("text", "size: { multipel-of: 16 }", "a size rule has no key 'multipel-of'; did you mean 'multiple-of'?")]
    [TestCase("text", "range: [1, 2]", "the rule 'range' is for parameters of the type whole-number")]
    [TestCase("whole-number", "one-of: [a]", "the rule 'one-of' is for parameters of the type text")]
    [TestCase("address", "count: [1, 2]", "the rule 'count' is for parameters of the type pictures")]
    [TestCase("text", "formats: [png]", "the rule 'formats' is for parameters of the type pictures")]
    [TestCase("flag", "one-of: [a]", "the rule 'one-of' is for parameters of the type text")]
    [TestCase("pictures", "formats: []", "'formats' takes a list of png, jpeg, webp, gif")]
    [TestCase("pictures", "formats: [tiff]", "'formats' takes a list of png, jpeg, webp, gif")]
    [TestCase("pictures", "square: false", "'square' takes nothing but true; leave it out where it doesn't hold")]
    [TestCase("pictures", "like: 5", "'like' takes the name of another parameter")]
    [TestCase("pictures", "like: imge", "'prompt' can't be like 'imge': that must be another parameter of the type pictures")]
    [TestCase("pictures", "like: size", "'prompt' can't be like 'size': that must be another parameter of the type pictures")]
    [TestCase("pictures", "like: prompt", "'prompt' can't be like 'prompt': that must be another parameter of the type pictures")]
    [TestCase("text", "forbidden: yes", "'forbidden' takes nothing but true; leave it out where it doesn't hold")]
    [TestCase("text", "forbidden: true, length: [1, 2]", "a row with 'forbidden' has no other rules: there is no value to keep them")]
    [TestCase("text", "refusal: nobody", "a row without rules is never broken, so its 'refusal' is never given\nno refusal is called 'nobody'")]
    [TestCase("text", "length: [1, 2], refusal: nobody", "no refusal is called 'nobody'")]
    [TestCase("text", "lenght: [1, 2]", "a row of rules has no key 'lenght'; did you mean 'length'?")]
    [TestCase("text", "when: { model: paintr }", "'model' is never 'paintr'; did you mean 'painter'?")]
    public void A_mistake_is_told(string type, string rule, string mistake) =>
        Assert.That(SampleDialect.MistakesWith(Prompt, $"prompt: {{ type: {type}, rules: [{{ {rule} }}] }}"), Is.EqualTo(mistake));

    [Test]
    public void A_row_is_a_map() =>
        Assert.That(SampleDialect.MistakesWith(Prompt, "prompt: { type: text, rules: [length] }"), Is.EqualTo("a row of rules must be a map, not text"));

    [Test]
    public void The_rules_of_an_unknown_type_are_not_refused_as_well() =>
        Assert.That(SampleDialect.MistakesWith(Prompt, "prompt: { type: texts, rules: [{ range: [1, 2] }] }"), Is.EqualTo("'type' can't be 'texts'; did you mean 'text'?"));

    private static string Show(Rule rule) => rule switch
    {
        Rule.Forbidden => "Forbidden",
        Rule.Formats formats => $"Formats {string.Join('|', formats.Names)}",
        Rule.Square => "Square",
        Rule.Like like => $"Like {like.Other}",
        Rule.Alpha => "Alpha",
        Rule.OneOf one => $"OneOf {string.Join('|', one.Words)}",
        Rule.Length length => $"Length {length.Least}..{length.Most}",
        Rule.Range range => $"Range {range.Least}..{range.Most}",
        Rule.Count count => $"Count {count.Least}..{count.Most}",
        Rule.FileBytes bytes => $"FileBytes {bytes.Most}",
        Rule.Size size => $"Size {Sorted(size.Words)} {size.MultipleOf}/{size.LongEdge}/{size.MostPixels}/{Sorted(size.Exceptions)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Sorted(IEnumerable<string> texts) => string.Join(',', texts.Order(StringComparer.Ordinal));
}
