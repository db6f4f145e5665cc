using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Cli.Commands;

/// <summary>Values that need more than their type; mistakes become usage errors.</summary>
internal static partial class OptionParsers
{
    public static Uri? WebAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError($"--public-url takes an address such as https://example.com/inbox, not '{text}'.");
        return null;
    }

    /// <summary>A time such as <c>200ms</c>, <c>5s</c> or <c>3m</c>, at most an hour.</summary>
    public static TimeSpan Duration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DurationForm().Match(text) is { Success: true } match)
        {
            var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var time = match.Groups[2].Value switch
            {
                "ms" => TimeSpan.FromMilliseconds(number),
                "s" => TimeSpan.FromSeconds(number),
                _ => TimeSpan.FromMinutes(number),
            };
            if (time <= TimeSpan.FromHours(1))
                return time;
        }
        result.AddError($"--pace takes a time such as 500ms, 5s or 3m, at most an hour, not '{text}'.");
        return default;
    }

    public static void RequireRange(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
            result.AddError($"{option.Name} takes a number from {least} to {most}, not '{token.Value}'.");
    });

    [GeneratedRegex(@"^([0-9]{1,6})(ms|s|m)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();
}
