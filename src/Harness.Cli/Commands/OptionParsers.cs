using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Harness.Cli.Commands;

/// <summary>Values that need more than their type; mistakes become usage errors.</summary>
internal static class OptionParsers
{
    public static Uri? WebAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError($"--public-url takes an address such as https://example.com/inbox, not '{text}'.");
        return null;
    }

    public static void RequireRange(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
            result.AddError($"{option.Name} takes a number from {least} to {most}, not '{token.Value}'.");
    });
}
