using System.Globalization;
using Harness.Imaging;
using Harness.Imaging.Encode;
using Harness.Mock.Answers;
using Harness.Mock.Requests;
using Harness.Spec;

namespace Harness.Mock.Pictures;

/// <summary>Decides which pictures a request gets: how many, how large, of which format, under which address.</summary>
internal sealed class PicturePlanner(Dialect dialect, ulong seed, HostedPictures hosted, IdSource ids)
{
    /// <param name="request">A checked request.</param>
    /// <param name="inputs">The digest of the pictures that came with it.</param>
    /// <param name="task">The task's id, for the pictures' paths.</param>
    /// <param name="origin">What stands before the pictures' paths: scheme and host.</param>
    public MadePicture[] Plan(ApiRequest request, ulong inputs, Guid task, string origin)
    {
        var row = dialect.Pictures.First(candidate => candidate.When.Holds(request));
        var (width, height) = PictureSize.Of(Chosen(row.Size, request), row.Size.Default);
        var look = new PictureOrder
        {
            Width = width,
            Height = height,
            Format = Format(Chosen(row.Format, request)),
            Compression = Number(row.Compression, request),
            Transparent = Chosen(row.Background, request) == "transparent",
        };
        var subject = PictureDigest.Mix(PictureDigest.Of(request.Text("prompt"), PictureDigest.Of(request.Model.Name, seed)), inputs);
        var pictures = new MadePicture[Number(row.Count, request)];
        for (var index = 0; index < pictures.Length; index++)
        {
            var order = look with { Seed = PictureDigest.Mix(subject, (ulong)index) };
            pictures[index] = new MadePicture(order, index, Host(row, order, task, index, origin));
        }
        return pictures;
    }

    private string? Host(PictureRow row, PictureOrder order, Guid task, int index, string origin)
    {
        if (row.HostedAt is not { } template)
            return null;
        var path = TemplateText.Render(template, name => name switch
        {
            "task" => task.ToString(),
            "uuid" => ids.Next().ToString(),
            "index" => index.ToString(CultureInfo.InvariantCulture),
            _ => throw new System.Diagnostics.UnreachableException(name),
        });
        return origin + hosted.Host(dialect.Name, path, order);
    }

    private static string Chosen(Choice choice, ApiRequest request) =>
        choice.From is { } parameter && request.Text(parameter) is { Length: > 0 } value ? value : choice.Default;

    private static int Number(Choice choice, ApiRequest request) => int.Parse(Chosen(choice, request), CultureInfo.InvariantCulture);

    private static PictureFormat Format(string name) => name switch
    {
        "jpeg" => PictureFormat.Jpeg,
        "webp" => PictureFormat.Webp,
        _ => PictureFormat.Png,
    };
}
