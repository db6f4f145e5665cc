namespace Harness.Spec.Tests.Reading;

public sealed class BaseReaderTests
{
    private const string Base = "  - { path: /v1, clause: route }\n";

    [TestCase("/v1", "/v1")]
    [TestCase("/v1/", "/v1")]
    [TestCase("/v1/openai", "/v1/openai")]
    [TestCase("\"\"", "")]
    [TestCase("/", "")]
    public void A_base_is_read(string written, string expected)
    {
        var read = SampleDialect.With(Base, $"  - {{ path: {written}, clause: route }}\n").Bases.Single();

        Assert.That((read.Path, read.Clause, read.At.Line), Is.EqualTo((expected, "route", 7)));
    }

    [TestCase("  []\n", "'bases' must not be empty")]
    [TestCase("  /v1\n", "'bases' must be a list, not text")]
    [TestCase("  - /v1\n", "a base must be a map, not text")]
    [TestCase("  - { clause: route }\n", "a base needs 'path'")]
    [TestCase("  - { path: /v1 }\n", "a base needs 'clause'")]
    [TestCase("  - { path: v1, clause: route }\n", "the base 'v1' must look like '/v1/openai', or be \"\" for the root")]
    [TestCase("  - { path: \"/v 1\", clause: route }\n", "the base '/v 1' must look like '/v1/openai', or be \"\" for the root")]
    [TestCase("  - { path: //v1, clause: route }\n", "the base '//v1' must look like '/v1/openai', or be \"\" for the root")]
    [TestCase("  - { path: 1, clause: route }\n", "'path' must be text, not a number")]
    [TestCase("  - { path: /v1, clause: rout }\n", "no clause 'rout'; did you mean 'route'?")]
    [TestCase("  - { path: /v1, clause: route, why: x }\n", "a base has no key 'why'")]
    [TestCase("  - { path: /v1, clause: route }\n  - { path: /v1/, clause: route }\n", "the base '/v1' stands twice, first on line 7")]
    public void A_mistake_is_told(string written, string mistake) => Assert.That(SampleDialect.MistakesWith(Base, written), Is.EqualTo(mistake));
}
