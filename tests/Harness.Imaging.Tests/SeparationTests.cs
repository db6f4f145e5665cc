using Harness.Imaging.Encode;
using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests;

/// <summary>The runner judges pictures with Probe and its decoders, the mock makes them with Encode: an error in shared code would grade itself.</summary>
public sealed class SeparationTests
{
    private const string Encode = "Harness.Imaging.Encode";
    private const string Probe = "Harness.Imaging.Probe";
    private const string Decode = "Harness.Imaging.Decode";

    [TestCase(Encode, Probe)]
    [TestCase(Encode, Decode)]
    [TestCase(Probe, Encode)]
    [TestCase(Decode, Encode)]
    [TestCase(Decode, Probe)]
    public void One_part_does_not_use_the_other(string half, string other)
    {
        var types = typeof(PictureEncoder).Assembly.GetTypes().Where(type => IsIn(half, type)).ToList();
        var crossings = types.SelectMany(type => TypesUsed.By(type).Where(used => IsIn(other, used)).Select(used => $"{type} uses {used}"));
        Assert.That(types, Has.Count.GreaterThan(5));
        Assert.That(crossings, Is.Empty);
    }

    [Test]
    public void The_rest_of_the_module_is_only_names_and_what_is_handed_over() =>
        Assert.That(
            typeof(PictureEncoder).Assembly.GetTypes().Where(type => type.Namespace == "Harness.Imaging"),
            Is.EquivalentTo((Type[])[typeof(PictureFormat), typeof(PictureMediaType), typeof(AlphaPlane)]));

    [TestCase(typeof(UsesBothInCode))]
    [TestCase(typeof(UsesBothInMembers))]
    public void A_crossing_would_be_seen(Type type)
    {
        var used = TypesUsed.By(type);
        Assert.That(used.Any(one => IsIn(Encode, one)) && used.Any(one => IsIn(Probe, one)), Is.True);
    }

    private static bool IsIn(string half, Type type) =>
        type.Namespace is { } name && (name == half || name.StartsWith(half + ".", StringComparison.Ordinal));

    private static class UsesBothInCode
    {
        public static object Call(byte[] bytes) => (PictureProbe.Read(bytes), PictureEncoder.Encode(null!).Length);
    }

    private sealed record UsesBothInMembers(List<Colour[]> Colours, Wholeness? Wholeness);
}
