using Harness.Mock.Requests;

namespace Harness.Mock.Tests.Requests;

public sealed class ContentTypeTests
{
    [TestCase(null, "", "")]
    [TestCase("", "", "")]
    [TestCase("application/json", "application/json", "")]
    [TestCase("application/json;", "application/json", "")]
    [TestCase(" application/json ; charset=utf-8;", "application/json", "")]
    [TestCase("multipart/form-data", "multipart/form-data", "")]
    [TestCase("multipart/form-data; boundary=", "multipart/form-data", "")]
    [TestCase("multipart/form-data; boundary=----formdata-undici-012345678901", "multipart/form-data", "----formdata-undici-012345678901")]
    [TestCase("multipart/form-data; charset=utf-8; Boundary=\"a b\"", "multipart/form-data", "a b")]
    [TestCase("multipart/form-data;boundary=\"=_x'():,./?+\"", "multipart/form-data", "=_x'():,./?+")]
    [TestCase("multipart/form-data; boundary=a=b:c/d'e", "multipart/form-data", "a=b:c/d'e")]
    [TestCase("nonsense", "nonsense", "")]
    [TestCase(";;=", "", "")]
    public void A_content_type_is_read_as_clients_write_it(string? header, string mediaType, string boundary) =>
        Assert.That(ContentType.Read(header), Is.EqualTo(new ContentType(mediaType, boundary)));
}
