using Harness.Mock.Files;

namespace Harness.Mock.Tests.Files;

public sealed class FileStoreTests
{
    private readonly ManualTime _time = new();

    [Test]
    public void The_oldest_go_when_there_are_too_many()
    {
        var store = new FileStore(2, long.MaxValue, _time);

        foreach (var id in (string[])["a", "b", "c"])
            store.TryKeep(File(id));

        Assert.That(Ids(store), Is.EqualTo(["b", "c"]));
        Assert.That(store.Find("own", "a"), Is.Null);
    }

    [Test]
    public void The_oldest_go_when_they_are_too_large_together()
    {
        var store = new FileStore(100, 5000, _time);

        foreach (var id in (string[])["a", "b", "c"])
            store.TryKeep(File(id, 1500));

        Assert.That(Ids(store), Is.EqualTo(["b", "c"]));
    }

    [Test]
    public void A_file_larger_than_everything_is_not_kept_and_costs_no_other()
    {
        var store = new FileStore(100, 5000, _time);
        store.TryKeep(File("a", 1000));

        Assert.That(store.TryKeep(File("b", 6000)), Is.False);

        Assert.That(Ids(store), Is.EqualTo(["a"]));
    }

    [Test]
    public void What_is_deleted_makes_room()
    {
        var store = new FileStore(2, 5000, _time);
        store.TryKeep(File("a", 1500));
        store.TryKeep(File("b", 1500));

        Assert.That(store.Delete("own", "b"), Is.True);
        Assert.That(store.Delete("own", "b"), Is.False);
        store.TryKeep(File("c", 1500));

        Assert.That(Ids(store), Is.EqualTo(["a", "c"]));
    }

    [Test]
    public async Task A_file_expires_when_its_time_has_come()
    {
        var store = new FileStore(10, 5000, _time);
        store.TryKeep(File("a") with { ExpiresAt = _time.GetUtcNow() + TimeSpan.FromHours(1) });
        store.TryKeep(File("b"));
        using var timer = _time.CreateTimer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        Assert.That(Ids(store), Is.EqualTo(["a", "b"]));

        await _time.FireNextAsync(TimeSpan.FromHours(1));

        Assert.That(Ids(store), Is.EqualTo(["b"]));
        Assert.That(store.Delete("own", "a"), Is.False);
        Assert.That(store.Find("own", "a"), Is.Null);
    }

    [TestCase(2, 100_000)]
    [TestCase(100, 4100)]
    public async Task What_has_expired_goes_before_what_is_older(int maxFiles, int maxBytes)
    {
        var store = new FileStore(maxFiles, maxBytes, _time);
        store.TryKeep(File("a", 1500));
        store.TryKeep(File("b", 1500) with { ExpiresAt = _time.GetUtcNow() + TimeSpan.FromHours(1) });
        using var timer = _time.CreateTimer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await _time.FireNextAsync(TimeSpan.FromHours(1));

        store.TryKeep(File("c", 1500));

        Assert.That(Ids(store), Is.EqualTo(["a", "c"]));
    }

    [Test]
    public void A_dialect_sees_only_its_own()
    {
        var store = new FileStore(10, 5000, _time);
        store.TryKeep(File("a"));

        Assert.That(store.Find("other", "a"), Is.Null);
        Assert.That(store.Delete("other", "a"), Is.False);
        Assert.That(store.All("other"), Is.Empty);
    }

    private static string[] Ids(FileStore store) => [.. store.All("own").Select(file => file.Id)];

    private StoredFile File(string id, int bytes = 1) => new("own", id, "a.png", "vision", new byte[bytes], _time.GetUtcNow(), null);
}
