using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Bogus;

namespace Harness.Scenarios.Values;

/// <summary>
/// The prompts of a run: one text for each kind of script, the same again for the same seed. None is longer than 200 characters, but for
/// <c>prompt.letters_1000</c> and the like, which have exactly so many (at most 100,000): for the limits of servers.
/// </summary>
public sealed partial class PromptTexts(int seed)
{
    private const int LongestText = 100_000;

    private static readonly FrozenDictionary<string, Func<int, string>> Writers = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["prompt"] = Latin,
        ["prompt.chinese"] = Chinese,
        ["prompt.arabic"] = Arabic,
        ["prompt.emoji"] = Emoji,
        ["prompt.quotes"] = Quotes,
        ["prompt.lines"] = Lines,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Pictograms =
        ["🍎", "🍏", "🧺", "🌿", "🎨", "🚀", "🐼", "👩‍🎨", "👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇨🇳", "❤️", "🕰️", "🧑🏿‍🚀", "𝒜"];

    private readonly Lock _writing = new();
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <summary>The names of the variables, those of a length excepted.</summary>
    public static IReadOnlyCollection<string> Names => Writers.Keys;

    /// <summary>Whether a variable is a prompt.</summary>
    public static bool IsPrompt(string name) => Writers.ContainsKey(name) || LengthOf(name) is not null;

    /// <summary>The text of a variable (<c>prompt.chinese</c>), or null where there is none of that name.</summary>
    public string? Find(string name)
    {
        if (LengthOf(name) is { } length)
            return OfLength(Find("prompt")!, length);
        if (!Writers.TryGetValue(name, out var write))
            return null;
        lock (_writing)
        {
            if (!_written.TryGetValue(name, out var text))
                _written[name] = text = Bounded(write(seed));
            return text;
        }
    }

    private static string Latin(int seed)
    {
        var faker = FakerFor("en", seed);
        return $"Put a {faker.Commerce.Color()} {faker.Commerce.ProductName().ToLowerInvariant()} beside the apple, in the light of {faker.Address.City()}.";
    }

    // Bogus has no Chinese lorem, it falls back to Latin; its names and addresses are genuine.
    private static string Chinese(int seed)
    {
        var faker = FakerFor("zh_CN", seed);
        return $"请把{faker.Name.LastName()}{faker.Name.FirstName()}的苹果放进{faker.Address.City()}{faker.Address.StreetName()}的礼物篮，背景改为“夜间模式”。";
    }

    private static string Arabic(int seed)
    {
        var faker = FakerFor("ar", seed);
        return $"أضف {faker.Lorem.Sentence(6)} إلى صورة {faker.Name.FirstName()}";
    }

    private static string Emoji(int seed)
    {
        var random = new Randomizer(seed);
        return $"Add {string.Join(' ', random.ArrayElements(Pictograms, 6))} to the basket";
    }

    private static string Quotes(int seed)
    {
        var faker = FakerFor("en", seed);
        return $"It's a \"{faker.Commerce.Product()}\" \\ 'C:\\{faker.Hacker.Noun()}' & <b>{faker.Commerce.Color()}</b> at 100% of $5 `{faker.Hacker.Verb()}`; a=1&b=%20+{{x}}";
    }

    private static string Lines(int seed)
    {
        var faker = FakerFor("en", seed);
        return $"A gift basket:\n\t- one {faker.Commerce.Product()}\n\t- two {faker.Commerce.Color()} apples\n\nlabelled \"{faker.Company.CatchPhrase()}\"";
    }

    private static int? LengthOf(string name) =>
        Letters().Match(name) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is <= LongestText and var length ? length : null;

    private static string OfLength(string text, int length) => string.Create(length, text, (letters, words) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = words[i % words.Length];
    });

    private static Faker FakerFor(string locale, int seed) => new(locale) { Random = new Randomizer(seed) };

    private static string Bounded(string text) => text.Length <= 200 ? text : text[..(char.IsHighSurrogate(text[199]) ? 199 : 200)];

    [GeneratedRegex(@"^prompt\.letters_([1-9][0-9]{0,5})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
