using System.Collections.Immutable;
using Harness.Scenarios.Values;

namespace Harness.Scenarios.Requests;

/// <summary>The body of a request.</summary>
public abstract record RequestBody
{
    private RequestBody() { }

    /// <summary><c>application/json</c>; a file inside stands as a base64 data URL.</summary>
    public sealed record Json(ValueTemplate Value) : RequestBody;

    /// <summary><c>multipart/form-data</c> as ordinary clients write it: a file is uploaded with its name and type, a list repeats its field.</summary>
    public sealed record Form(ImmutableArray<KeyValuePair<string, ValueTemplate>> Fields) : RequestBody;

    /// <summary><c>multipart/form-data</c> of parts that are written out.</summary>
    public sealed record Multipart(ImmutableArray<BodyPart> Parts) : RequestBody;

    /// <summary>Bytes as they are, under any content type or none.</summary>
    public sealed record Raw(ValueTemplate? ContentType, BodyContent Content) : RequestBody;
}
