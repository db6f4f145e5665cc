using System.Collections.Immutable;
using System.Globalization;
using Harness.Imaging;
using Harness.Imaging.Encode;
using Harness.Mock.Answers;
using Harness.Mock.Requests;
using Harness.Spec;
using Harness.Spec.Pictures;

namespace Harness.Mock.Pictures;

/// <summary>Decides which pictures a request gets: how many, how large, of which format, under which address.</summary>
internal sealed class PicturePlanner(Dialect dialect, ulong seed, HostedPictures hosted, IdSource ids)
{
    /// <summary>The row that says how the pictures of a request are made.</summary>
    public PictureRow RowOf(ApiRequest request) => dialect.Pictures.First(candidate => candidate.When.Holds(request));

    /// <param name="request">A checked request.</param>
    /// <param name="row">How its pictures are made.</param>
    /// <param name="inputs">The pictures that came with it.</param>
    /// <param name="task">The task's id, for the pictures' paths.</param>
    /// <param name="origin">What stands before the pictures' paths: scheme and host.</param>
    public MadePicture[] Plan(ApiRequest request, PictureRow row, DigestedInputs inputs, Guid task, string origin)
    {
        var (width, height) = PictureSize.Of(Chosen.Text(row.Size, request), row.Size.Default);
        var look = new PictureOrder
        {
            Width = width,
            Height = height,
            Format = Format(Chosen.Text(row.Format, request)),
            Compression = Chosen.Number(row.Compression, request),
            Transparent = Chosen.Resolved(row.Background, request) == "transparent",
            Beneath = Beneath(row, inputs.Seen, width, height),
        };
        var subject = PictureDigest.Mix(PictureDigest.Of(request.Text("prompt"), PictureDigest.Of(request.Model.Name, seed)), inputs.Digest);
        var pictures = new MadePicture[Chosen.Number(row.Count, request)];
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

    // Of a whole picture's own: what a client that drops the mask would have got is another.
    private PictureBeneath? Beneath(PictureRow row, ImmutableArray<SeenPicture> seen, int width, int height)
    {
        if (row.Mask is null || seen.FirstOrDefault(one => one.Parameter == row.Mask)?.Alpha is not { } mask)
            return null;
        var first = seen.Where(one => one.Parameter != row.Mask).MinBy(one => one.Place);
        return first is null ? null : new PictureBeneath(PictureDigest.Mix(first.Digest, seed), AreaMask.OfAlpha(mask, width, height));
    }

    private static PictureFormat Format(string name) => name switch
    {
        "jpeg" => PictureFormat.Jpeg,
        "webp" => PictureFormat.Webp,
        _ => PictureFormat.Png,
    };
}
