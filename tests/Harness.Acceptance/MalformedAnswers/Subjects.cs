using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Runner;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>The recordings that are damaged, and the server and the runner that play them.</summary>
internal sealed class Subjects : IAsyncDisposable
{
    // A case that isn't judged by then never will be: its own limit is far shorter.
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(90);

    // For those that are waited for in vain.
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(250);

    private readonly Rig _rig;
    private readonly MalformedServer _server;
    private int _control;

    private Subjects(Rig rig, MalformedServer server) => (_rig, _server) = (rig, server);

    public ImmutableArray<Recording> All { get; private set; } = [];

    public static async Task<Subjects> OpenAsync()
    {
        var rig = await Rig.OpenAsync();
        var subjects = new Subjects(rig, new MalformedServer(rig.InboxPort));
        subjects.All = await subjects.WithKnownPicturesAsync(await rig.RecordAsync());
        return subjects;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _rig.DisposeAsync();
    }

    /// <summary>The verdict of a trial; throws where the run throws or doesn't end.</summary>
    public Task<Verdict> JudgeAsync(Trial trial) =>
        _rig.JudgeAsync(trial.Recording.Case, _server.Serve(trial), trial.IsWaitedFor ? Short : Rig.Patience).WaitAsync(Hanging);

    /// <summary>The verdict where nothing is damaged.</summary>
    public Task<Verdict> JudgeUndamagedAsync(Recording recording) => JudgeAsync(Trial.Of(Interlocked.Decrement(ref _control), Damages.None, recording, 0));

    // A case may ask for a picture and look at something else. A picture matters where half of it makes a difference.
    private async Task<ImmutableArray<Recording>> WithKnownPicturesAsync(ImmutableArray<Recording> recordings)
    {
        var known = new ConcurrentDictionary<string, Recording>();
        await Parallel.ForEachAsync(recordings, async (recording, _) =>
        {
            var messages = ImmutableArray.CreateBuilder<Message>();
            foreach (var message in recording.Messages)
                messages.Add(message with { ShowsItsPictures = PictureDamages.In(message) is { } pictures && await AllMatterAsync(recording, messages.Count, pictures) });
            known[recording.Case.Name] = recording.With(messages);
        });
        return [.. recordings.Select(recording => known[recording.Case.Name])];
    }

    private async Task<bool> AllMatterAsync(Recording recording, int place, MatchCollection pictures)
    {
        foreach (Match picture in pictures)
        {
            var damage = Damages.None with { Do = (message, _) => Framing.WithLength(PictureDamages.WithHalf(message, picture)) };
            if (await JudgeAsync(Trial.Of(Interlocked.Decrement(ref _control), damage, recording, place)) is Verdict.Passed)
                return false;
        }
        return true;
    }
}
