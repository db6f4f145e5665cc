using System.Text;

namespace Harness.Mock.Requests;

/// <summary>A request's media type and its boundary, empty where there is none.</summary>
internal readonly record struct ContentType(string MediaType, string Boundary)
{
    public static ContentType Read(string? header)
    {
        if (header is null)
            return new ContentType("", "");
        var semicolon = header.IndexOf(';', StringComparison.Ordinal);
        return semicolon < 0 ? new ContentType(header.Trim(), "") : new ContentType(header[..semicolon].Trim(), BoundaryIn(header));
    }

    public bool Is(string mediaType) => MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    private static string BoundaryIn(string header)
    {
        var parameters = new HeaderParameters(Encoding.UTF8.GetBytes(header));
        while (parameters.MoveNext())
        {
            if (parameters.IsNamed("boundary"u8))
                return parameters.Value;
        }
        return "";
    }
}
