using Harness.Acceptance.Browser;

namespace Harness.Acceptance.OthersPictures;

/// <summary>Pictures that a page draws and has the browser write.</summary>
internal static class BrowserCanvas
{
    private const string Draw =
        """
        async ([width, height, type, quality, opacity]) => {
          const context = new OffscreenCanvas(width, height).getContext('2d');
          const picture = context.createImageData(width, height);
          let state = 20260102;
          for (let i = 0; i < picture.data.length; i++) {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            picture.data[i] = i % 4 == 3 ? Math.round(255 * opacity) : ((i >> 3) + (state >>> 26)) & 255;
          }
          context.putImageData(picture, 0, 0);
          const blob = await context.canvas.convertToBlob({ type, quality });
          if (blob.type !== type) throw new Error('the browser wrote ' + blob.type);
          const bytes = new Uint8Array(await blob.arrayBuffer());
          return btoa(Array.from(bytes, one => String.fromCharCode(one)).join(''));
        }
        """;

    private const string Decode =
        """
        async ([type, base64]) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], { type }));
          return `${bitmap.width}x${bitmap.height}`;
        }
        """;

    public static async Task<byte[]> EncodeAsync(int width, int height, string type, double quality, double opacity)
    {
        var page = await SharedBrowser.NewPageAsync();
        var base64 = await page.EvaluateAsync<string>(Draw, new object[] { width, height, type, quality, opacity });
        await page.CloseAsync();
        return Convert.FromBase64String(base64);
    }

    /// <summary>The size that the browser shows it in; throws where it shows nothing.</summary>
    public static async Task<string> SizeOfAsync(string type, byte[] picture)
    {
        var page = await SharedBrowser.NewPageAsync();
        var size = await page.EvaluateAsync<string>(Decode, new object[] { type, Convert.ToBase64String(picture) });
        await page.CloseAsync();
        return size;
    }
}
