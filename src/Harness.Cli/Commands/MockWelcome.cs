using System.Collections.Immutable;
using System.Text;
using Harness.Mock;
using Harness.Spec;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;

namespace Harness.Cli.Commands;

/// <summary>The first lines of a mock: where it answers, a command to try it with, what an SDK needs, and how to check it.</summary>
internal sealed class MockWelcome(Uri address, ImmutableArray<Dialect> dialects, MockOptions options)
{
    private const string Picture = "\"https://example.com/cat.png\"";

    private readonly string _root = ListenAddress.Reachable(address).GetLeftPart(UriPartial.Authority);

    /// <summary>The address of the mock for scripts, without a slash at its end.</summary>
    public string BaseUrl => _root;

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var dialect in dialects)
                text.AppendLine($"{dialect.Name,-14} {BaseOf(dialect)}");
            text.AppendLine().AppendLine(Curl(dialects[0])).AppendLine();
            text.AppendLine($"export OPENAI_BASE_URL={BaseOf(dialects[0])}");
            text.AppendLine($"export OPENAI_API_KEY={ShellWord.Of(Key)}").AppendLine();
            text.AppendLine($"harness check --target {_root}/{dialects[0].Name} --dialect {dialects[0].Name} --key {ShellWord.Of(Key)} --fault-injection").AppendLine();
            return text.AppendLine("Ctrl-C ends it.").ToString();
        }
    }

    private string Key => options.Keys.Count > 0 ? options.Keys[0] : "sk-any";

    private string BaseOf(Dialect dialect) => $"{_root}/{dialect.Name}{dialect.Bases[0].Path}";

    // Every required parameter by its type: what is pasted answers with a picture.
    private string Curl(Dialect dialect)
    {
        var operation = dialect.Operations[0];
        var facts = new SampleFacts(operation);
        var body = string.Join(", ", operation.Parameters
            .Where(parameter => parameter.Required?.Holds(facts) == true)
            .Select(parameter => $"\"{parameter.Name}\": {Sample(parameter, dialect)}"));
        return $$"""
            curl {{BaseOf(dialect)}}{{operation.Path}} \
              -H {{ShellWord.Of($"Authorization: Bearer {Key}")}} -H 'Content-Type: application/json' \
              -d {{ShellWord.Of($"{{ {body} }}")}}
            """;
    }

    private static string Sample(Parameter parameter, Dialect dialect) => parameter.Type switch
    {
        ParameterType.Model => $"\"{(parameter.Among ?? (IEnumerable<string>)dialect.Models.Keys).Order(StringComparer.Ordinal).First()}\"",
        ParameterType.Pictures when parameter.References => $$"""[{ "image_url": {{Picture}} }]""",
        ParameterType.Pictures => Picture,
        ParameterType.WholeNumber => "1",
        ParameterType.Flag => "true",
        _ => "\"A cat in a basket\"",
    };

    // As far as it is known before anything was chosen.
    private sealed class SampleFacts(Operation operation) : IFacts
    {
        public string? Find(string fact) => fact switch
        {
            "operation" => operation.Name,
            "transport" => "json",
            _ => null,
        };
    }
}
