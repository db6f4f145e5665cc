using Harness.Imaging.Decode;
using Harness.Mock.Mutations.Json;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Pictures;

/// <summary>Each picture by itself.</summary>
internal sealed class PictureRedrawer(WireEdit.RedrawPictures edit) : IJsonEdit, IPictureEdit
{
    public void Apply(JsonText text) => PictureTexts.Replace(text, picture => picture.With(SpoiledPicture.Of(picture.Bytes, picture.Look, edit.Damage)));

    public ReadOnlyMemory<byte> Redrawn(ReadOnlyMemory<byte> file) =>
        PictureHeader.Read(file) is PictureHeader.Picture look ? SpoiledPicture.Of(file, look, edit.Damage) : file;
}
