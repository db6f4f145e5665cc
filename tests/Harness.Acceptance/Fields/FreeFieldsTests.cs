using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Mutations;
using Harness.Spec.Reading;

namespace Harness.Acceptance.Fields;

/// <summary>The fields that a server may change without any scenario noticing are those that the dialect's file declares free, with a reason.</summary>
public sealed class FreeFieldsTests
{
    private static readonly DialectFolder Folder = new(Repository.File("spec"));

    public static IEnumerable<string> Dialects => Folder.Names;

    [TestCaseSource(nameof(Dialects))]
    [CancelAfter(600_000)]
    public async Task No_other_field_goes_unnoticed_and_none_of_them_is_noticed(string name, CancellationToken cancel)
    {
        var (dialects, suite, _) = await Shipped.LoadAsync();
        var dialect = dialects.First(one => one.Name == name);
        var trials = await new FieldTrial(dialect, suite).RunAsync(cancel);
        var free = Folder.Open(name, new Diagnostics())!.ReadFreeFields(dialect, new Diagnostics());

        var undeclared = trials.Where(trial => !trial.Noticed && !IsFree(free, trial));
        var watched = trials.Where(trial => trial.Noticed && IsFree(free, trial));
        var idle = free.Where(one => !trials.Any(trial => Means(one, trial))).Select(one => one.At.ToString());

        Assert.That(trials, Has.Length.GreaterThan(30));
        Assert.Multiple(() =>
        {
            Assert.That(Lines(undeclared), Is.Empty, "changes that no scenario notices and that 'free' doesn't declare");
            Assert.That(Lines(watched), Is.Empty, "changes that 'free' declares and that a scenario notices");
            Assert.That(idle, Is.Empty, "entries of 'free' that mean no field of any answer");
        });
    }

    private static bool IsFree(ImmutableArray<FreeField> free, (FieldPlace Place, FieldChange Change, bool Noticed) trial) => free.Any(one => Means(one, trial));

    private static bool Means(FreeField free, (FieldPlace Place, FieldChange Change, bool Noticed) trial) =>
        free.Means(trial.Place.In, trial.Place.Operation, trial.Place.Path, trial.Change);

    // As one text: of a list, a failing assertion shows the first few alone.
    private static string Lines(IEnumerable<(FieldPlace Place, FieldChange Change, bool Noticed)> trials) =>
        string.Join('\n', trials.GroupBy(trial => trial.Place).Select(group => $"{group.Key} ({string.Join(", ", group.Select(trial => trial.Change))})"));
}
