using System.Text;
using Harness.Mock.Requests;

namespace Harness.Mock.Tests.Requests;

public sealed class PartHeadersTests
{
    [TestCase("form-data; name=\"image\"; filename=\"a.png\"", "image", "a.png")]
    [TestCase("form-data; name=image; filename=a.png; filename*=utf-8''a.png", "image", "a.png")]
    [TestCase("form-data; name=image[]; filename=a.png", "image[]", "a.png")]
    [TestCase("form-data;name=\"image\";filename=\"a.png\"", "image", "a.png")]
    [TestCase("form-data ; name = \"image\" ; filename = \"a.png\"", "image", "a.png")]
    [TestCase("FORM-DATA; NAME=\"image\"; FileName=\"a.png\"", "image", "a.png")]
    [TestCase("form-data; filename=\"a.png\"; name=\"image\"", "image", "a.png")]
    [TestCase("form-data; name=\"image\"; filename=\"a;b=c.png\"", "image", "a;b=c.png")]
    [TestCase("form-data; name=\"image\"; filename=\"\"", "image", "")]
    [TestCase("form-data; name=\"image\"; filename=", "image", "")]
    [TestCase("form-data; name=\"image\"; filename*=UTF-8''%E8%98%8B%E6%9E%9C.png", "image", "蘋果.png")]
    [TestCase("form-data; name=\"image\"; filename*=UTF-8''x.png; filename=\"y.png\"", "image", "x.png")]
    [TestCase("form-data; name=\"image\"; filename=\"y.png\"; filename*=UTF-8''x.png", "image", "x.png")]
    [TestCase("form-data; name=\"image\"; filename*=%zz", "image", "%zz")]
    [TestCase("form-data; name=image; filename=\"=?utf-8?B?6JiL5p6c?=\"", "image", "=?utf-8?B?6JiL5p6c?=")]
    [TestCase("form-data; name=\"image\"; filename=\"say %22hi%22 100%.png\"", "image", "say \"hi\" 100%.png")]
    [TestCase("form-data; name=\"image\"; filename=\"say \\\"hi\\\".png\"", "image", "say \"hi\".png")]
    [TestCase("form-data; name=\"image\"; filename=\"C:\\pictures\\a.png\"", "image", "C:\\pictures\\a.png")]
    [TestCase("form-data; name=\"image\"; filename=\"ends\\\\\"", "image", "ends\\")]
    [TestCase("form-data; name=\"image\"; filename=\"open", "image", "open")]
    [TestCase("form-data; flag; name=\"image\"", "image", null)]
    [TestCase("form-data; flag", null, null)]
    [TestCase("form-data", null, null)]
    [TestCase("", null, null)]
    [TestCase(";;;=;=\"", null, null)]
    public void A_disposition_says_name_and_file_name(string disposition, string? name, string? fileName)
    {
        var headers = Read("Content-Disposition: " + disposition);

        Assert.That((headers.Name, headers.FileName), Is.EqualTo((name, fileName)));
    }

    [TestCase("Content-Type: image/png\r\nContent-Disposition: form-data; name=a", "image/png")]
    [TestCase("Content-Disposition: form-data; name=a\r\nCONTENT-TYPE:image/png ", "image/png")]
    [TestCase("content-disposition : form-data; name=a\r\ncontent-type\t: image/png", "image/png")]
    [TestCase("Content-Transfer-Encoding: binary\r\nContent-Disposition: form-data; name=a\r\nnonsense", null)]
    public void Headers_come_in_any_order_and_case(string lines, string? type)
    {
        var headers = Read(lines);

        Assert.That((headers.Name, headers.ContentType), Is.EqualTo(("a", type)));
    }

    [TestCase("", false)]
    [TestCase("; filename=\"a\"", true)]
    [TestCase("; filename=\"\"", true)]
    [TestCase("\r\nContent-Type: text/plain; charset=utf-8", false)]
    [TestCase("\r\nContent-Type: application/json", false)]
    [TestCase("\r\nContent-Type: image/png", true)]
    [TestCase("\r\nContent-Type: application/octet-stream", true)]
    public void A_part_is_a_file_by_its_file_name_or_a_type_that_no_text_has(string more, bool isFile) =>
        Assert.That(Read("Content-Disposition: form-data; name=a" + more).IsFile, Is.EqualTo(isFile));

    private static PartHeaders Read(string lines) => PartHeaders.Read(Encoding.UTF8.GetBytes(lines));
}
