namespace Harness.Mock.Mutations.Pictures;

/// <summary>Edits a file that is a picture; anything else stays as it is.</summary>
internal interface IPictureEdit
{
    ReadOnlyMemory<byte> Redrawn(ReadOnlyMemory<byte> file);
}
