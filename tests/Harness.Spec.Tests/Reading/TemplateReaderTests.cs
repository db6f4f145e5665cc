using System.Collections.Frozen;
using System.Diagnostics;
using Harness.Spec.Answers;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests.Reading;

public sealed class TemplateReaderTests
{
    private static readonly Dictionary<string, TemplateScope> Scopes = new()
    {
        ["header"] = TemplateScope.Header,
        ["answer"] = TemplateScope.Answer,
        ["accepted"] = TemplateScope.AcceptedTask,
        ["picture"] = TemplateScope.Picture,
        ["partial"] = TemplateScope.PartialEvent,
        ["completed"] = TemplateScope.CompletedEvent,
        ["failed"] = TemplateScope.FailedEvent,
        ["path"] = TemplateScope.PicturePath,
        ["delivery"] = TemplateScope.Delivery,
        ["failure"] = TemplateScope.FailedDelivery,
        ["refusal"] = TemplateScope.Refusal,
        ["message"] = TemplateScope.RefusalMessage,
    };

    [TestCase("null", "null")]
    [TestCase("true", "true")]
    [TestCase("1.0", "1.0")]
    [TestCase("no", "\"no\"")]
    [TestCase("\"1\"", "\"1\"")]
    [TestCase("\"\"", "\"\"")]
    [TestCase("'say \"hi\"'", "\"say \\\"hi\\\"\"")]
    [TestCase("\"小<b>&\"", "\"小<b>&\"", TestName = "every script stays readable")]
    [TestCase("$task", "<task>")]
    [TestCase("$prompt", "<prompt>")]
    [TestCase("$last-one_2", "<last-one_2>")]
    [TestCase("\"{$task}\"", "text(<task>)")]
    [TestCase("a {$task} b {$now}", "text(a |<task>| b |<now>)")]
    [TestCase("\"{$task}{$now}\"", "text(<task>|<now>)")]
    [TestCase("$$", "\"$\"")]
    [TestCase("$$task", "\"$task\"")]
    [TestCase("5 $$ each", "\"5 $ each\"")]
    [TestCase("\"{$$task}\"", "\"{$task}\"")]
    [TestCase("$${$task}", "text($|<task>)")]
    [TestCase("\"{task} {}\"", "\"{task} {}\"", TestName = "braces without a dollar are braces")]
    [TestCase("[1, $task]", "[1, <task>]")]
    [TestCase("{ b: 1, a: { c: $task } }", "{b: 1, a: {c: <task>}}")]
    [TestCase("{ data: { $each-picture: { i: $index, p: $prompt } } }", "{data: each {i: <index>, p: <prompt>}}")]
    [TestCase("{}", "{}")]
    [TestCase("[]", "[]")]
    public void A_template_is_read(string yaml, string expected)
    {
        var (template, mistakes) = Read(yaml, TemplateScope.Answer);

        Assert.That(mistakes, Is.Empty);
        Assert.That(Show(template), Is.EqualTo(expected));
    }

    [TestCase("$")]
    [TestCase("5$")]
    [TestCase("$Task")]
    [TestCase("$task!")]
    [TestCase("{$task", Description = "left open")]
    [TestCase("{$}")]
    [TestCase("{$ task}")]
    [TestCase("$$$")]
    [TestCase("$5")]
    public void A_lone_dollar_is_refused(string text) =>
        Assert.That(Read($"'{text}'", TemplateScope.Answer).Mistakes, Is.EqualTo("template:1:1: a lone '$' inside text; write '{$name}' for a variable or '$$' for a dollar"));

    [TestCase("{ $each: 1 }", "1:3: a template has no '$each'; '$each-picture' stands alone in its map")]
    [TestCase("{ a: 1, $each-picture: 1 }", "1:9: a template has no '$each-picture'; '$each-picture' stands alone in its map")]
    [TestCase("{ $each-picture: { $each-picture: 1 } }", "1:20: a picture has no pictures to repeat")]
    [TestCase("$tsak", "1:1: an answer has no variable '$tsak'; did you mean '$task'?")]
    [TestCase("a {$promt}", "1:1: an answer has no variable '$promt'; did you mean '$prompt'?")]
    [TestCase("{ a: { $each-picture: $ulr } }", "1:23: a picture has no variable '$ulr'; did you mean '$url'?")]
    public void A_mistake_is_told(string yaml, string expected) =>
        Assert.That(Read(yaml, TemplateScope.Answer).Mistakes, Is.EqualTo("template:" + expected));

    [TestCase("header", "uuid")]
    [TestCase("answer", "uuid task trace now elapsed prompt last-one_2 made-size made-quality made-background made-format input-tokens input-text-tokens input-image-tokens output-tokens total-tokens")]
    [TestCase("picture", "uuid task trace now elapsed prompt last-one_2 url base64 index made-size made-quality made-background made-format input-tokens input-text-tokens input-image-tokens output-tokens total-tokens")]
    [TestCase("partial", "uuid task trace now elapsed prompt last-one_2 base64 index partial-index sequence made-size made-quality made-background made-format")]
    [TestCase("completed", "uuid task trace now elapsed prompt last-one_2 url base64 index sequence made-size made-quality made-background made-format input-tokens input-text-tokens input-image-tokens output-tokens total-tokens")]
    [TestCase("failed", "uuid trace now code type param message sequence")]
    [TestCase("accepted", "uuid task trace now elapsed prompt last-one_2")]
    [TestCase("path", "uuid task index")]
    [TestCase("delivery", "uuid task trace now elapsed prompt last-one_2 result")]
    [TestCase("failure", "uuid task trace now code type param message")]
    [TestCase("refusal", "uuid trace now code type param message")]
    [TestCase("message", "uuid parameter value problem path method model limit length position words plain-words wanted got id")]
    public void A_place_has_its_variables_and_no_others(string place, string expected)
    {
        string[] all = [.. Scopes.Values.SelectMany(scope => scope.Variables).Append("prompt").Append("last-one_2").Append("unheard-of").Distinct()];

        var taken = all.Where(name => Read($"${name}", Scopes[place]).Mistakes.Length == 0);

        Assert.That(taken, Is.EquivalentTo(expected.Split(' ')));
    }

    [TestCase("header")]
    [TestCase("path")]
    [TestCase("delivery")]
    [TestCase("failure")]
    [TestCase("refusal")]
    [TestCase("message")]
    public void Only_an_answer_repeats_pictures(string place) =>
        Assert.That(Read("{ $each-picture: 1 }", Scopes[place]).Mistakes, Is.EqualTo($"template:1:3: {Scopes[place].Noun} has no pictures to repeat"));

    private static (Template Template, string Mistakes) Read(string yaml, TemplateScope scope)
    {
        var diagnostics = new Diagnostics();
        var reader = new TemplateReader(FrozenSet.Create("prompt", "last-one_2"), diagnostics);
        var template = reader.Read(YamlReader.Read("template", yaml, diagnostics)!, scope);
        return (template, string.Join('\n', diagnostics.InOrder));
    }

    private static string Show(Template template) => template switch
    {
        Template.Literal literal => literal.Json,
        Template.Variable variable => $"<{variable.Name}>",
        Template.Text text => $"text({string.Join('|', text.Parts.Select(Show))})",
        Template.Items items => $"[{string.Join(", ", items.Values.Select(Show))}]",
        Template.Members members => $"{{{string.Join(", ", members.Fields.Select(field => $"{field.Key}: {Show(field.Value)}"))}}}",
        Template.EachPicture each => $"each {Show(each.Item)}",
        _ => throw new UnreachableException(),
    };

    private static string Show(TextPart part) => part switch
    {
        TextPart.Literal literal => literal.Characters,
        TextPart.Variable variable => $"<{variable.Name}>",
        _ => throw new UnreachableException(),
    };
}
