namespace Harness.Scenarios.Tests.Patterns;

internal sealed class IsPredicateTests
{
    [TestCase("uuid", "\"cb104e35-af1f-45be-9fac-b62e2b256753\"")]
    [TestCase("url", "\"https://a.example/b?c\"")]
    [TestCase("url", "\"http://127.0.0.1:5000/x_0.png\"")]
    [TestCase("unix-time", "1777048863")]
    [TestCase("unix-time", "1777049463")]
    [TestCase("unix-time", "1777048263.0")]
    [TestCase("base64", "\"AAEC\"")]
    [TestCase("base64", "\"AA==\"")]
    [TestCase("int", "5")]
    [TestCase("int", "1e3")]
    [TestCase("int", "9223372036854775807")]
    [TestCase("int", "-9223372036854775808")]
    [TestCase("number", "83.859")]
    [TestCase("text", "\"x\"")]
    [TestCase("bool", "false")]
    public void Is_met(string operand, string json) => Assert.That(Bench.JudgeJson($"{{ $is: {operand} }}", json), Is.Null);

    [TestCase("uuid", "\"cb104e35af1f45be9facb62e2b256753\"", "a UUID", "\"cb104e35af1f45be9facb62e2b256753\"")]
    [TestCase("uuid", "5", "a UUID", "5")]
    [TestCase("uuid", "", "a UUID", "nothing")]
    [TestCase("url", "\"/relative\"", "an absolute http or https URL", "\"/relative\"")]
    [TestCase("url", "\"file:///etc/passwd\"", "an absolute http or https URL", "\"file:///etc/passwd\"")]
    [TestCase("url", "\"javascript:alert(1)\"", "an absolute http or https URL", "\"javascript:alert(1)\"")]
    [TestCase("unix-time", "1777049464", "the present time in whole Unix seconds", "1777049464")]
    [TestCase("unix-time", "1777048863.5", "the present time in whole Unix seconds", "1777048863.5")]
    [TestCase("unix-time", "1777048863000", "the present time in whole Unix seconds", "1777048863000")]
    [TestCase("unix-time", "\"1777048863\"", "the present time in whole Unix seconds", "\"1777048863\"")]
    [TestCase("unix-time", "1e300", "the present time in whole Unix seconds", "1e300")]
    [TestCase("base64", "\"data:image/png;base64,AAEC\"", "strict base64", "\"data:image/png;base64,AAEC\"")]
    [TestCase("base64", "\"AA\"", "strict base64", "\"AA\"")]
    [TestCase("base64", "\"AA\\nA=\"", "strict base64", "\"AA\\nA=\"")]
    [TestCase("base64", "\"_-8=\"", "strict base64", "\"_-8=\"")]
    [TestCase("base64", "\"\"", "strict base64", "\"\"")]
    [TestCase("int", "5.5", "a whole number", "5.5")]
    [TestCase("int", "9223372036854775808", "a whole number", "9223372036854775808")]
    [TestCase("int", "1e300", "a whole number", "1e300")]
    [TestCase("int", "\"5\"", "a whole number", "\"5\"")]
    [TestCase("number", "\"5\"", "a number", "\"5\"")]
    [TestCase("text", "\"\"", "text that isn't empty", "\"\"")]
    [TestCase("text", "5", "text that isn't empty", "5")]
    [TestCase("bool", "0", "true or false", "0")]
    [TestCase("bool", "null", "true or false", "null")]
    public void Isn_t_met(string operand, string json, string expected, string actual) =>
        Assert.That(Bench.JudgeJson($"{{ $is: {operand} }}", json), Is.EqualTo($"$.v: expected {expected}, got {actual}"));
}
