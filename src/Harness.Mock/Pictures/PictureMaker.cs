using Harness.Mock.Recording;
using Harness.Spec;

namespace Harness.Mock.Pictures;

/// <summary>Makes the pictures of a task, and charges for them.</summary>
internal sealed class PictureMaker(Dialect dialect, InputReader inputs, PicturePlanner planner, Ledger ledger)
{
    /// <summary>Reads the pictures that a task was sent and makes none: the refusal, if one of them can't be had.</summary>
    public async ValueTask<MadePictures> LookAsync(ImageTask task, CancellationToken cancel) =>
        new([], (await inputs.ReadRemoteAsync(task.Inputs, cancel).ConfigureAwait(false)).Refusal);

    /// <summary>The pictures, or why there are none; both where they were made and may not be shown.</summary>
    public async ValueTask<MadePictures> MakeAsync(ImageTask task, CancellationToken cancel)
    {
        var digested = await inputs.ReadRemoteAsync(task.Inputs, cancel).ConfigureAwait(false);
        if (digested.Refusal is { } missing)
            return new MadePictures([], missing);
        if (task.Withheld is null)
        {
            var price = dialect.PriceOf(task.Request);
            ledger.Enter(new Charge(dialect.Name, task.Request.Model.Name, price?.Total(task.Request), price?.Unit));
        }
        return new MadePictures(planner.Plan(task.Request, task.Look, digested, task.Id, task.Origin), task.Withheld)
        {
            Quality = Chosen.Resolved(task.Look.Quality, task.Request),
            Inputs = digested.Seen,
        };
    }
}
