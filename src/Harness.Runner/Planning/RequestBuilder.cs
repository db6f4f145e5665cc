using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Harness.Runner.Transport;
using Harness.Scenarios;
using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;

namespace Harness.Runner.Planning;

/// <summary>Makes the bytes of a request out of what a scenario writes.</summary>
internal sealed class RequestBuilder(Target target, string? key)
{
    private sealed record Filled(string? ContentType, byte[] Body, ImmutableArray<FilledPart> Parts);

    public PreparedRequest Build(RequestSpec request, Case one, IScope scope)
    {
        var operation = one.Dialect.Operations.FirstOrDefault(known => known.Name == request.Operation);
        var path = request.Path?.FillText(scope) ?? operation!.Path;
        var body = Fill(request.Body, scope);
        var sent = new SentRequest(
            request.Method ?? operation!.Method,
            target.AddressOf(one.Base.Path, path),
            Headers(request, body.ContentType, scope),
            body.Body);
        return new PreparedRequest(sent, body.Parts, request.Auth);
    }

    private ImmutableArray<KeyValuePair<string, string>> Headers(RequestSpec request, string? contentType, IScope scope)
    {
        var headers = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var bearer = request.Auth switch
        {
            Authorization.Given => key,
            Authorization.Wrong => RequestSpec.WrongKey,
            Authorization.None => null,
            _ => throw new UnreachableException(),
        };
        if (bearer is not null)
            headers.Add(new("Authorization", $"Bearer {bearer}"));
        if (contentType is not null)
            headers.Add(new("Content-Type", contentType));
        if (request.Fault is { } fault)
            headers.Add(new(RequestSpec.FaultHeader, fault.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var (name, value) in request.Headers)
            headers.Add(new(name, value.FillText(scope).ReplaceLineEndings(" ")));
        return headers.ToImmutable();
    }

    private static Filled Fill(RequestBody? body, IScope scope)
    {
        switch (body)
        {
            case null:
                return new Filled(null, [], []);
            case RequestBody.Json json:
                return new Filled("application/json", JsonBytes.Of(json.Value.Fill(scope)), []);
            case RequestBody.Form form:
                return Multipart([.. form.Fields.SelectMany(field => PartsOf(field.Key, field.Value.Fill(scope)))]);
            case RequestBody.Multipart multipart:
                return Multipart([.. multipart.Parts.Select(part => PartOf(part, scope))]);
            case RequestBody.Raw raw:
                return new Filled(raw.ContentType?.FillText(scope), BytesOf(raw.Content, scope).ToArray(), []);
            default:
                throw new UnreachableException();
        }
    }

    private static Filled Multipart(ImmutableArray<FilledPart> parts)
    {
        var body = MultipartBody.Of(parts);
        return new Filled(body.ContentType, body.Bytes, body.Parts);
    }

    // A variable may hold a list: it repeats its field, as a list that is written out does.
    private static IEnumerable<FilledPart> PartsOf(string name, Value value) => value switch
    {
        Value.File { Asset: var asset } => [new FilledPart(name, asset.FileName, asset.ContentType, asset.Content) { Asset = asset.FileName }],
        Value.List list => list.Items.SelectMany(item => PartsOf(name, item)),
        Value.Map => [new FilledPart(name, null, null, JsonBytes.Of(value))],
        _ => [new FilledPart(name, null, null, Encoding.UTF8.GetBytes(value.AsText!))],
    };

    private static FilledPart PartOf(BodyPart part, IScope scope)
    {
        var asset = AssetOf(part.Content, scope);
        return new FilledPart(
            part.Name.FillText(scope),
            LabelOf(part.FileName, asset?.FileName, scope),
            LabelOf(part.ContentType, asset?.ContentType, scope),
            BytesOf(part.Content, scope))
        { Asset = part.Content is BodyContent.Padded ? null : asset?.FileName };
    }

    private static Asset? AssetOf(BodyContent content, IScope scope)
    {
        var template = content switch
        {
            BodyContent.Template { Value: var value } => value,
            BodyContent.Padded { File: var value } => value,
            _ => null,
        };
        return template?.Fill(scope) is Value.File file ? file.Asset : null;
    }

    private static string? LabelOf(PartLabel label, string? ofContent, IScope scope) => label switch
    {
        PartLabel.OfContent => ofContent,
        PartLabel.None => null,
        PartLabel.Given given => given.Value.FillText(scope),
        _ => throw new UnreachableException(),
    };

    private static ReadOnlyMemory<byte> BytesOf(BodyContent content, IScope scope) => content switch
    {
        BodyContent.Bytes bytes => bytes.Content,
        BodyContent.Padded padded => Padded(BytesOf(new BodyContent.Template(padded.File), scope).Span, padded.Length),
        BodyContent.Template template when template.Value.Fill(scope) is Value.File file => file.Asset.Content,
        BodyContent.Template template => Encoding.UTF8.GetBytes(template.Value.FillText(scope)),
        _ => throw new UnreachableException(),
    };

    private static byte[] Padded(ReadOnlySpan<byte> content, int length)
    {
        var padded = new byte[Math.Max(content.Length, length)];
        content.CopyTo(padded);
        return padded;
    }
}
