using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Harness.Benchmarks;

/// <summary>Kestrel with nothing in it: drains the body and answers a fixed number of bytes. The yardstick.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(int answerBytes)
    {
        var answer = new byte[answerBytes];
        answer.AsSpan().Fill((byte)'x');
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var web = builder.Build();
        web.Run(async context =>
        {
            while (true)
            {
                var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
                context.Request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted);
        });
        await web.StartAsync();
        await ServerProcess.AnnounceAsync(web.Urls.First());
        return 0;
    }
}
