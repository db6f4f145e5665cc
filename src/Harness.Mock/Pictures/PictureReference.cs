using Harness.Mock.Requests;

namespace Harness.Mock.Pictures;

/// <summary>The object by which JSON names a picture: either <c>image_url</c> or <c>file_id</c>; a null member is none.</summary>
internal static class PictureReference
{
    public const string UrlMember = "image_url";
    public const string FileMember = "file_id";

    /// <summary>The URL of a value: a text itself, or the member of a reference.</summary>
    public static string? Url(ParameterValue value) => value is ParameterValue.Text text ? text.Characters : TextOf(value, UrlMember);

    /// <summary>The id of the stored file that a reference names.</summary>
    public static string? StoredId(ParameterValue value) => TextOf(value, FileMember);

    /// <summary>A member that isn't null.</summary>
    public static ParameterValue? Member(ParameterValue.Members reference, string name) =>
        reference.Fields.GetValueOrDefault(name) is { } value and not ParameterValue.Null ? value : null;

    private static string? TextOf(ParameterValue value, string member) =>
        value is ParameterValue.Members reference && Member(reference, member) is ParameterValue.Text text ? text.Characters : null;
}
