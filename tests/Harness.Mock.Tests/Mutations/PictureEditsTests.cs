using Harness.Imaging;
using Harness.Imaging.Decode;
using Harness.Mock.Tests.Streaming;
using Harness.Spec.Mutations;
using static Harness.Mock.Tests.Mutations.Broken;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Edits of pictures in answers, events and files.</summary>
public sealed class PictureEditsTests
{
    private const string Members = """ "n":2,"size":"64x48" """;

    [TestCase(PictureDamage.Opaque, PictureFormat.Png, 64, 48, false)]
    [TestCase(PictureDamage.Transparent, PictureFormat.Png, 64, 48, true)]
    [TestCase(PictureDamage.Png, PictureFormat.Png, 64, 48, false)]
    [TestCase(PictureDamage.Jpeg, PictureFormat.Jpeg, 64, 48, false)]
    [TestCase(PictureDamage.Webp, PictureFormat.Webp, 64, 48, false)]
    [TestCase(PictureDamage.Larger, PictureFormat.Png, 80, 64, false)]
    [TestCase(PictureDamage.Smaller, PictureFormat.Png, 32, 24, false)]
    public async Task A_picture_is_another(PictureDamage damage, PictureFormat format, int width, int height, bool hasAlpha)
    {
        var pictures = Pictures(await DrawnAsync(new WireEdit.RedrawPictures(damage), Members));

        var expected = new PictureHeader.Picture(format, width, height, hasAlpha);
        Assert.That(pictures.Select(picture => PictureHeader.Read(picture)), Is.EqualTo([expected, expected]));
        Assert.That(pictures.Select(Convert.ToBase64String), Is.Unique);
    }

    [Test]
    public async Task An_opaque_picture_was_transparent()
    {
        var reply = await DrawnAsync(new WireEdit.RedrawPictures(PictureDamage.Opaque), "\"background\":\"transparent\",\"output_format\":\"webp\"");

        Assert.That(PictureHeader.Read(Pictures(reply)[0]), Is.EqualTo(new PictureHeader.Picture(PictureFormat.Webp, 1024, 1024, false)));
    }

    [Test]
    public async Task A_picture_is_cut()
    {
        var whole = Pictures(await DrawnAsync(Set("x", "1"), Members));

        var cut = Pictures(await DrawnAsync(new WireEdit.RedrawPictures(PictureDamage.Truncated), Members));

        Assert.That(cut, Is.EqualTo(whole.Select(picture => picture[..(picture.Length / 2)])));
    }

    [Test]
    public async Task A_picture_is_none()
    {
        var pictures = Pictures(await DrawnAsync(new WireEdit.RedrawPictures(PictureDamage.NotAPicture), Members));

        Assert.That(pictures.Select(picture => PictureHeader.Read(picture)), Is.All.InstanceOf<PictureHeader.Unreadable>());
    }

    [Test]
    public async Task All_pictures_are_the_first()
    {
        var whole = Pictures(await DrawnAsync(Set("x", "1"), Members));

        var same = Pictures(await DrawnAsync(new WireEdit.RedrawPictures(PictureDamage.Identical), Members));

        Assert.That(same, Is.EqualTo([whole[0], whole[0]]));
    }

    [Test]
    public async Task All_pictures_of_a_stream_are_the_first_and_those_of_another_its_own()
    {
        await using var mock = await StartAsync(Row(AnyEvent, new WireEdit.RedrawPictures(PictureDamage.Identical)));
        using var client = new Client(mock.Address);

        var first = await client.StreamAsync("\"partial_images\":3,\"size\":\"64x64\"");
        var second = await client.StreamAsync("\"partial_images\":3,\"size\":\"32x32\"");

        Assert.That(first.Select(frame => Convert.ToBase64String(frame.Picture)).Distinct().Count(), Is.EqualTo(1));
        Assert.That(second.Select(frame => PictureHeader.Read(frame.Picture)), Is.All.InstanceOf<PictureHeader.Picture>().With.Property(nameof(PictureHeader.Picture.Width)).EqualTo(32));
    }

    [Test]
    public async Task A_picture_in_a_data_URL_keeps_what_stands_before_it()
    {
        var reply = await DrawnAsync(
            Row(Everything, new WireEdit.SpellTexts(At("data[*].b64_json", Spelling.DataUrl)), new WireEdit.RedrawPictures(PictureDamage.Jpeg)), Members);

        var text = (string)reply.Json["data"]![0]!["b64_json"]!;
        Assert.That(text, Does.StartWith("data:image/png;base64,/9j/"));
    }

    [Test]
    public async Task A_hosted_picture_is_edited_by_rows_about_pictures_alone()
    {
        await using var mock = await Shipped.StartAsync(Options(
            Row(Everything, new WireEdit.SetHeaders([new("x-answer", "1")])),
            Row(Picture, new WireEdit.RedrawPictures(PictureDamage.Jpeg), new WireEdit.SetHeaders([new("content-type", "image/x")]), new WireEdit.SetStatus(203))));
        using var client = new Client(mock.Address);
        var reply = await client.JsonAsync(Client.Edit());

        using var picture = await client.Http.GetAsync((string)reply.Json["data"]![0]!["url"]!);

        var bytes = await picture.Content.ReadAsByteArrayAsync();
        Assert.That(reply.Message.Headers.Contains("x-answer"));
        Assert.That(picture.Headers.Contains("x-answer"), Is.False);
        Assert.That(((int)picture.StatusCode, picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentLength), Is.EqualTo((203, "image/x", bytes.Length)));
        Assert.That(PictureHeader.Read(bytes), Is.InstanceOf<PictureHeader.Picture>().With.Property(nameof(PictureHeader.Picture.Format)).EqualTo(PictureFormat.Jpeg));
    }

    [Test]
    public async Task Hosted_pictures_are_the_one_that_was_fetched_first()
    {
        await using var mock = await Shipped.StartAsync(Options(Row(Picture, new WireEdit.RedrawPictures(PictureDamage.Identical))));
        using var client = new Client(mock.Address);

        var first = await FetchAsync(client, "A red door.");
        var second = await FetchAsync(client, "A blue door.");

        Assert.That(first.Address, Is.Not.EqualTo(second.Address));
        Assert.That(PictureHeader.Read(first.Bytes), Is.InstanceOf<PictureHeader.Picture>());
        Assert.That(second.Bytes, Is.EqualTo(first.Bytes));
    }

    private static async Task<(string Address, byte[] Bytes)> FetchAsync(Client client, string prompt)
    {
        var address = (string)(await client.JsonAsync(Client.Edit(prompt: prompt))).Json["data"]![0]!["url"]!;
        return (address, await client.Http.GetByteArrayAsync(address));
    }

    private static byte[][] Pictures(Reply reply) => [.. reply.Json["data"]!.AsArray().Select(item => Convert.FromBase64String((string)item!["b64_json"]!))];
}
