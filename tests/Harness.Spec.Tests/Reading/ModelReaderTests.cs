namespace Harness.Spec.Tests.Reading;

public sealed class ModelReaderTests
{
    private const string Painter = "  painter: {}\n";

    [TestCase("  painter: {}\n", "model prompt image n size notify")]
    [TestCase("  painter: { ignores: [n, size] }\n", "model prompt image notify")]
    [TestCase("  painter: { ignores: n }\n", "model prompt image size notify")]
    [TestCase("  painter: { ignores: [] }\n", "model prompt image n size notify")]
    [TestCase("  painter: { honours: [model, prompt] }\n", "model prompt")]
    [TestCase("  painter: { honours: [] }\n", "")]
    public void A_model_looks_at_its_parameters(string written, string expected)
    {
        var dialect = SampleDialect.With(Painter, written);

        var looked = dialect.Operations.Single().Parameters.Select(parameter => parameter.Name).Where(dialect.Models["painter"].LooksAt);

        Assert.That(string.Join(' ', looked), Is.EqualTo(expected));
    }

    [TestCase("  painter: { honours: [model, promt] }\n", "the model 'painter' names a parameter 'promt' that no operation has; did you mean 'prompt'?")]
    [TestCase("  painter: { ignores: [m] }\n", "the model 'painter' names a parameter 'm' that no operation has; known: image, model, n, notify, prompt, size")]
    [TestCase("  painter: { honours: [model], ignores: [n] }\n", "the model 'painter' has both 'honours' and 'ignores'; the first already says what is ignored")]
    [TestCase("  painter: { honors: [model] }\n", "a model has no key 'honors'; did you mean 'honours'?")]
    [TestCase("  painter: { ignores: [1] }\n", "'ignores' must be text, not 1 (quote it if it is text)")]
    [TestCase("  painter:\n", "a model must be a map, not null")]
    [TestCase("  painter: {}\n  painter: {}\n", "the key 'painter' stands twice in this map, first on line 10")]
    public void A_mistake_is_told(string written, string mistake) => Assert.That(SampleDialect.MistakesWith(Painter, written), Is.EqualTo(mistake));

    [TestCase("models: []", "'models' must be a map, not a list")]
    [TestCase("models: {}", "'models' must not be empty")]
    public void There_are_models(string written, string mistake) =>
        Assert.That(SampleDialect.MistakesWith("models:\n  painter: {}\n  sketcher: { ignores: [n] }", written), Is.EqualTo(mistake));
}
