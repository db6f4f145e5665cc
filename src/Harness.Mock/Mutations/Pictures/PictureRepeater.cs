using Harness.Mock.Mutations.Json;

namespace Harness.Mock.Mutations.Pictures;

/// <summary>All pictures of a body, of all events of a stream as well, are its first one.</summary>
internal sealed class PictureRepeater : IJsonEdit
{
    private PictureText? _first;

    public IJsonEdit ForOneBody() => new PictureRepeater();

    public void Apply(JsonText text) => PictureTexts.Replace(text, picture => picture.With((_first ??= picture).Bytes));
}
