using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Harness.Imaging.Probe;
using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;

namespace Harness.Boundaries.Tests.Sending;

/// <summary>Says what a server gets of the values that a scenario writes.</summary>
internal sealed class ValueReader(CaseVariables variables)
{
    private static readonly ConcurrentDictionary<string, ProbeResult.Picture?> Looks = new(StringComparer.Ordinal);

    public SentValue OfJson(Value value) => value switch
    {
        Value.Null => new SentValue.Null(),
        Value.Flag flag => new SentValue.Flag(flag.Is),
        Value.Number number => new SentValue.Number(number.Literal),
        Value.Text text => variables.UploadOf(text.Characters) ?? new SentValue.Text(text.Characters),
        Value.List list => new SentValue.List([.. list.Items.Select(OfJson)]),
        Value.Map map => new SentValue.Map(map.Members.ToImmutableDictionary(member => member.Key, member => OfJson(member.Value), StringComparer.Ordinal)),
        Value.File file => OfAsset(file.Asset, file.Asset.Content.Length),
        _ => throw new UnreachableException(),
    };

    public SentValue OfField(Value value) => value switch
    {
        Value.File file => OfAsset(file.Asset, file.Asset.Content.Length),
        Value.List list => new SentValue.List([.. list.Items.Select(OfField)]),
        _ => new SentValue.Text(value.AsText ?? "{}"),
    };

    public SentValue OfPart(BodyPart part)
    {
        var content = part.Content switch
        {
            BodyContent.Padded padded when padded.File.Fill(variables) is Value.File file => OfAsset(file.Asset, Math.Max(padded.Length, file.Asset.Content.Length)),
            BodyContent.Template template => OfField(template.Value.Fill(variables)),
            BodyContent.Bytes bytes => OfBytes(bytes.Content),
            _ => throw new UnreachableException(),
        };
        return (content, part.FileName) switch
        {
            (SentValue.Text text, PartLabel.Given) => new SentValue.File(System.Text.Encoding.UTF8.GetByteCount(text.Characters), null),
            _ => content,
        };
    }

    private static SentValue.File OfAsset(Asset asset, long length) => new(length, Looks.GetOrAdd(asset.FileName, _ => LookOf(asset.Content)));

    private static SentValue.File OfBytes(ReadOnlyMemory<byte> bytes) => new(bytes.Length, LookOf(bytes));

    private static ProbeResult.Picture? LookOf(ReadOnlyMemory<byte> bytes) => PictureProbe.Read(bytes) as ProbeResult.Picture;
}
