using System.CommandLine;
using System.CommandLine.Parsing;
using Harness.Spec;

namespace Harness.Cli;

/// <summary>What is wrong with a command line, in sentences that say what was probably meant.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
            return [OfNoCommand(parsed, command)];
        // The parser says of each stray word that it is unrecognized, and takes the value of an unknown option for a stray word, too.
        var stray = parsed.UnmatchedTokens;
        var unknown = stray.Where(word => word.StartsWith('-')).Select(word => word.Split('=', ':')[0]).ToArray();
        return
        [
            .. unknown.Select(word => $"'{command.Name}' has no option '{word}'{Suggestion.For(word, OptionsOf(parsed))}"),
            .. unknown.Length > 0 ? [] : stray.Select(word => $"'{command.Name}' can do nothing with '{word}'"),
            .. parsed.Errors.Where(error => !IsAbout(error, stray)).Select(error => error.Message),
        ];
    }

    private static string OfNoCommand(ParseResult parsed, Command root)
    {
        var commands = root.Subcommands.Select(command => command.Name);
        return parsed.UnmatchedTokens switch
        {
            [] => $"no command was given{Suggestion.For("", commands)}",
            [var option, ..] when option.StartsWith('-') => $"'{option}' stands where a command is expected{Suggestion.For("", commands)}",
            [var word, ..] => $"there is no command '{word}'{Suggestion.For(word, commands)}",
        };
    }

    private static IEnumerable<string> OptionsOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Select(option => option.Name);

    private static bool IsAbout(ParseError error, IReadOnlyList<string> stray) =>
        error.SymbolResult is CommandResult && stray.Any(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal));
}
