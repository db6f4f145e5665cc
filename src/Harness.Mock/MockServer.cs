using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Mock.Answers;
using Harness.Mock.Callbacks;
using Harness.Mock.Checking;
using Harness.Mock.Files;
using Harness.Mock.Models;
using Harness.Mock.Mutations;
using Harness.Mock.Pictures;
using Harness.Mock.Recording;
using Harness.Mock.Requests;
using Harness.Mock.Responses;
using Harness.Mock.Tokens;
using Harness.Spec;
using Harness.Spec.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Harness.Mock;

/// <summary>A running mock of one or more dialects.</summary>
public sealed class MockServer : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly WireSeam _wire;
    private readonly Courier _courier;
    private readonly InputReader _inputs;
    private readonly BodyReader _bodies;

    private int _disposed;

    private MockServer(WebApplication web, MockOptions options)
    {
        _web = web;
        _wire = new WireSeam(options);
        _courier = new Courier(_wire.Before(Courier.Network(options.PublicCallbacks)), options.Time, options.Report);
        _inputs = new InputReader(options.Time);
        _bodies = new BodyReader(options.MaxBodyBytes, options.Time);
        Journal = new Journal(options.Time);
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:8080/</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The requests that arrived lately.</summary>
    public Journal Journal { get; }

    /// <summary>What the served calls would have cost.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>The rows of <see cref="MockOptions.Wire"/>, counted from 1, that have edited nothing so far: nothing was as they say.</summary>
    public ImmutableArray<int> IdleWireRows => _wire.Idle;

    /// <summary>Starts to listen; requests wait until the dialects have been read. Throws <see cref="IOException"/> when the address is taken.</summary>
    public static async Task<MockServer> StartAsync(MockOptions options, Task<ImmutableArray<Dialect>> dialects, CancellationToken cancel)
    {
        // The empty builder watches no configuration files, which costs hundreds of milliseconds in a large tree.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://{options.Host}:{options.Port}").ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var server = new MockServer(builder.Build(), options);
        var pipeline = server.BuildPipelineAsync(options, dialects);
        server._web.Run(async context => await (await pipeline.ConfigureAwait(false))(context).ConfigureAwait(false));
        try
        {
            await server._web.StartAsync(cancel).ConfigureAwait(false);
            await pipeline.ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        server.Address = new Uri(server._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>Stops listening, gives deliveries under way a moment, then ends them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        using (var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200)))
            await _web.StopAsync(soon.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _courier.DisposeAsync().ConfigureAwait(false);
        _inputs.Dispose();
        await _web.DisposeAsync().ConfigureAwait(false);
        _bodies.Dispose();
    }

    private async Task<RequestDelegate> BuildPipelineAsync(MockOptions options, Task<ImmutableArray<Dialect>> dialects)
    {
        var hosted = new HostedPictures();
        var workshop = options.Workshop ?? new MockWorkshop();
        var buffers = new JsonBuffers();
        var keys = new KeyCheck(options.Keys);
        var ids = new IdSource(options.Seed);
        var files = new FileStore(options.MaxFiles, options.MaxFileBytes, options.Time);
        var responses = new ResponseStore(options.MaxResponses, options.MaxResponseBytes);
        DialectHandler Handler(Dialect dialect)
        {
            var sender = new AnswerSender(dialect, new TemplateWriter(workshop.Drawn, ids), buffers, ids, options.Pace, options.Time);
            var checker = new RequestChecker(dialect, new DialectFiles(files, dialect.Name));
            var planner = new PicturePlanner(dialect, options.Seed, hosted, ids);
            var maker = new PictureMaker(dialect, _inputs, planner, Ledger);
            var tokens = new TokenCounter(dialect);
            var mechanisms = new Dictionary<OperationKind, IMechanism>
            {
                [OperationKind.Images] = new ImageService(dialect, planner, workshop.Masks, maker, tokens, new ImageStreams(sender, options.Time), sender, _courier, ids, options.Time),
                [OperationKind.Files] = new FileService(dialect, files, sender, ids, options.Time),
                [OperationKind.Models] = new ModelService(dialect, sender),
            };
            if (dialect.Responses is { } rule)
            {
                var tool = dialect.Operations.First(operation => operation.Kind == OperationKind.Tool);
                var intake = new ResponseIntake(dialect, tool, new ToolRequests(tool, rule, checker), new History(dialect.Name, responses), planner, workshop.Masks, tokens, ids, options.Time);
                mechanisms[OperationKind.Responses] = new ResponseService(
                    dialect, rule, responses, intake, new ResponseMaker(maker, rule.Reply, options.Time), new ResponseForms(tool.Name, rule, sender, ids), sender);
            }
            return new DialectHandler(dialect, keys, _bodies, Journal, sender, mechanisms.ToFrozenDictionary(), checker, options.Time);
        }
        var handlers = (await dialects.ConfigureAwait(false)).Select(Handler).ToArray();
        return _wire.Around(new MockPipeline(handlers, hosted, workshop.Drawn, Journal, options.Report));
    }
}
