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

    // One client reads infinity, another refuses.
    [TestCase("1e400", "1e400")]
    [TestCase("{\"a\":[-1e309]}", "-1e309")]
    [TestCase("1e99999999999999999999", "1e99999999999999999999")]
    [TestCase("NINES", "9999999999999999999999999999999999999999")]
    public void Numbers_beyond_all_that_clients_hold_are_not_read(string json, string shown) =>
        Assert.That(Read(json.Replace("NINES", new string('9', 100_000), StringComparison.Ordinal)), Is.EqualTo(new JsonReading.Broken($"the body isn't read: a number in it is too large for any client: {shown}")));

    [TestCase("1e308")]
    [TestCase("1e-999999")]
    [TestCase("0e999999")]
    [TestCase("123456789012345678901234567890")]
    public void Other_numbers_are_read(string json) => Assert.That(Read(json), Is.InstanceOf<JsonReading.Read>());

    private static JsonReading Read(string text) => JsonReading.Of(Encoding.UTF8.GetBytes(text));
}
