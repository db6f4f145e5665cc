using System.Collections.Frozen;
using System.Diagnostics;
using Harness.Runner;
using Spectre.Console;

namespace Harness.Reports;

/// <summary>How each outcome is called and shown.</summary>
internal static class Outcomes
{
    private static readonly FrozenDictionary<Outcome, (string Word, string Symbol, Color Color)> Looks =
        new Dictionary<Outcome, (string, string, Color)>
        {
            [Outcome.Passed] = ("passed", "✓", Color.Green),
            [Outcome.NotApplicable] = ("not applicable", "-", Color.Grey),
            [Outcome.Filtered] = ("not run", "-", Color.Grey),
            [Outcome.Noted] = ("noted", "i", Color.Blue),
            [Outcome.Warned] = ("warned", "!", Color.Yellow),
            [Outcome.Interrupted] = ("not run", "?", Color.Yellow),
            [Outcome.Unchecked] = ("unchecked", "?", Color.Yellow),
            [Outcome.Blocked] = ("blocked", "?", Color.Yellow),
            [Outcome.Failed] = ("failed", "✗", Color.Red),
        }.ToFrozenDictionary();

    /// <summary>The word in a sentence: <c>not applicable</c>.</summary>
    public static string Word(this Outcome outcome) => Looks[outcome].Word;

    /// <summary>The word in files: <c>not-applicable</c>.</summary>
    public static string Key(this Outcome outcome) => Looks[outcome].Word.Replace(' ', '-');

    /// <summary>One column wide.</summary>
    public static string Symbol(this Outcome outcome) => Looks[outcome].Symbol;

    /// <summary>The colour; it only repeats what the symbol says.</summary>
    public static Style Style(this Outcome outcome) => new(Looks[outcome].Color);

    /// <summary>The outcome of a verdict.</summary>
    public static Outcome Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Outcome.Passed,
        Verdict.Failed => Outcome.Failed,
        Verdict.Warned => Outcome.Warned,
        Verdict.Noted => Outcome.Noted,
        Verdict.NotApplicable => Outcome.NotApplicable,
        Verdict.NotRun { Cause: NotRunCause.Filtered } => Outcome.Filtered,
        Verdict.NotRun => Outcome.Interrupted,
        Verdict.Blocked => Outcome.Blocked,
        _ => throw new UnreachableException(),
    };
}
