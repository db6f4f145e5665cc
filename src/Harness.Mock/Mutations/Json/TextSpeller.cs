using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Pictures;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

/// <summary>What is no text stays as it is.</summary>
internal sealed class TextSpeller(WireEdit.SpellTexts edit) : IJsonEdit
{
    private const int CutAt = 100;
    private const string Letters = "xyz";

    public void Apply(JsonText text)
    {
        foreach (var (path, spelling) in edit.Spellings)
        {
            foreach (var place in JsonPlaces.Find(text, path))
            {
                if (place.Value?.GetValueKind() == JsonValueKind.String)
                    place.Replace(value => JsonValue.Create(Spelled(value!.GetValue<string>(), spelling)));
            }
        }
    }

    private static string Spelled(string text, Spelling spelling) => spelling switch
    {
        Spelling.Trimmed => text.Trim().ReplaceLineEndings(" "),
        Spelling.Escaped => JsonEncodedText.Encode(text).ToString(),
        Spelling.Cut => Cut(text),
        Spelling.Mojibake => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)),
        Spelling.DataUrl => PictureText.ToDataUrl(text),
        Spelling.Upper => text.ToUpperInvariant(),
        Spelling.Lower => text.ToLowerInvariant(),
        Spelling.Blank => "",
        Spelling.UrlSafe => text.Replace('+', '-').Replace('/', '_'),
        Spelling.Prefixed => Letters + text,
        Spelling.Suffixed => text + Letters,
        _ => throw new UnreachableException(),
    };

    // Half a character wouldn't be text.
    private static string Cut(string text) => text.Length <= CutAt ? text : text[..(char.IsHighSurrogate(text[CutAt - 1]) ? CutAt - 1 : CutAt)];
}
