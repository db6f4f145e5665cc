using System.Text;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Tests.Judging;

public sealed class JsonReadingTests
{
    // Each value costs many times its two bytes once it is read.
    [Test]
    public void Megabytes_of_small_values_are_not_read() =>
        Assert.That(Read($"[{string.Concat(Enumerable.Repeat("0,", 1_000_000))}0]"), Is.EqualTo(new JsonReading.Broken("the body isn't read: there are more than 200000 parts of JSON")));

    [Test]
    public void Megabytes_in_one_text_are_read() =>
        Assert.That(Read($"[\"{new string('x', 5_000_000)}\"]"), Is.InstanceOf<JsonReading.Read>());

    [Test]
    public void Many_values_are_read() =>
        Assert.That(Read($"[{string.Concat(Enumerable.Repeat("1234567890,", 100_000))}0]"), Is.InstanceOf<JsonReading.Read>());

    private static JsonReading Read(string text) => JsonReading.Of(Encoding.UTF8.GetBytes(text));
}
