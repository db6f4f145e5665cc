using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>The words of wire edits.</summary>
internal static class WireWords
{
    public static WordTable<JsonShape> Shapes { get; } = new()
    {
        ["text"] = JsonShape.Text,
        ["number"] = JsonShape.Number,
        ["float"] = JsonShape.Fraction,
        ["flag"] = JsonShape.Flag,
        ["list"] = JsonShape.List,
        ["object"] = JsonShape.Map,
        ["null"] = JsonShape.Null,
    };

    public static WordTable<Spelling> Spellings { get; } = new()
    {
        ["trimmed"] = Spelling.Trimmed,
        ["escaped"] = Spelling.Escaped,
        ["cut"] = Spelling.Cut,
        ["mojibake"] = Spelling.Mojibake,
        ["data-url"] = Spelling.DataUrl,
        ["upper"] = Spelling.Upper,
        ["lower"] = Spelling.Lower,
        ["blank"] = Spelling.Blank,
        ["url-safe"] = Spelling.UrlSafe,
        ["prefixed"] = Spelling.Prefixed,
        ["suffixed"] = Spelling.Suffixed,
    };

    public static WordTable<Arrangement> Arrangements { get; } = new()
    {
        ["first-only"] = Arrangement.FirstOnly,
        ["without-last"] = Arrangement.WithoutLast,
        ["repeat-last"] = Arrangement.RepeatLast,
        ["reversed"] = Arrangement.Reversed,
        ["empty"] = Arrangement.Empty,
    };

    public static WordTable<PictureDamage> PictureDamages { get; } = new()
    {
        ["truncated"] = PictureDamage.Truncated,
        ["identical"] = PictureDamage.Identical,
        ["opaque"] = PictureDamage.Opaque,
        ["transparent"] = PictureDamage.Transparent,
        ["png"] = PictureDamage.Png,
        ["jpeg"] = PictureDamage.Jpeg,
        ["webp"] = PictureDamage.Webp,
        ["larger"] = PictureDamage.Larger,
        ["smaller"] = PictureDamage.Smaller,
        ["not-a-picture"] = PictureDamage.NotAPicture,
    };

    public static WordTable<BodyDamage> BodyDamages { get; } = new()
    {
        ["html"] = BodyDamage.Html,
        ["empty"] = BodyDamage.Empty,
        ["cut"] = BodyDamage.Cut,
        ["not-json"] = BodyDamage.NotJson,
        ["latin-1"] = BodyDamage.Latin1,
    };

    public static WordTable<EventSpelling> EventSpellings { get; } = new()
    {
        ["without-event"] = EventSpelling.WithoutEvent,
        ["other-name"] = EventSpelling.OtherName,
    };

    public static WordTable<StreamDamage> StreamOrders { get; } = new()
    {
        ["reversed"] = StreamDamage.Reversed,
        ["swapped"] = StreamDamage.Swapped,
    };

    public static WordTable<KeyLaxness> KeyLaxnesses { get; } = new()
    {
        ["unchecked"] = KeyLaxness.Unchecked,
        ["late"] = KeyLaxness.Late,
    };

    public static WordTable<DeliveryDamage> DeliveryDamages { get; } = new()
    {
        ["never"] = DeliveryDamage.Never,
        ["twice"] = DeliveryDamage.Twice,
        ["early"] = DeliveryDamage.Early,
    };

    /// <summary>What a word stands for; null where it is none, which is reported.</summary>
    public static T? Read<T>(YamlNode node, string key, WordTable<T> words, Diagnostics diagnostics)
        where T : struct
    {
        var written = FlowText.Of(node);
        if (words.Find(written) is { } word)
            return word;
        diagnostics.Add(node.At, $"'{key}' can't be '{written}'{Suggestion.For(written, words.Words)}");
        return null;
    }
}
