using System.Collections.Immutable;
using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using Harness.Mock;
using Harness.Runner;
using Harness.Spec;

namespace Harness.Cli.Commands;

/// <summary><c>harness mock</c>: serves dialects until it is interrupted.</summary>
internal static class MockCommand
{
    public static Command Create()
    {
        var dialect = SharedOptions.Dialect();
        var spec = SharedOptions.Spec();
        var host = new Option<string>("--host") { Description = "The address to listen on.", HelpName = "H", DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port") { Description = "The port; 0 picks a free one.", HelpName = "N", DefaultValueFactory = _ => 8080 };
        var portFile = new Option<string?>("--port-file") { Description = "A file that gets the base URL once the server answers.", HelpName = "F" };
        var key = new Option<string[]>("--key") { Description = "A token that is accepted; may be repeated. Any token when left out.", HelpName = "KEY" };
        var publicCallbacks = new Option<bool>("--public-callbacks") { Description = "Lets callbacks leave the private network." };
        var pace = new Option<TimeSpan>("--pace") { Description = "A pause before each event of a stream, such as 200ms.", HelpName = "T", CustomParser = OptionParsers.Duration };
        var broken = new Option<string?>("--break") { Description = "Serves one dialect with one promise broken; 'harness list mutations' names the ways.", HelpName = "NAME" };
        var seed = SharedOptions.Seed();
        OptionParsers.RequireRange(port, 0, 65_535);
        var command = new Command("mock", "Serves the API of one or more dialects, offline, with real pictures.") { dialect, spec, host, port, portFile, key, publicCallbacks, pace, broken, seed };
        command.SetAction(async (parsed, cancel) =>
        {
            var files = new DialectFiles(parsed.GetValue(spec) ?? []);
            var options = new MockOptions
            {
                Host = ListenAddress.Of(parsed.GetValue(host)!, parsed.GetValue(port)),
                Port = parsed.GetValue(port),
                Keys = parsed.GetValue(key) ?? [],
                PublicCallbacks = parsed.GetValue(publicCallbacks),
                Pace = parsed.GetValue(pace),
                Seed = (ulong)parsed.GetValue(seed),
                Report = Console.Error.WriteLine,
            };
            var names = parsed.GetValue(dialect) ?? [];
            if (parsed.GetValue(broken) is not { } name)
                return await RunAsync(() => files.Chosen(names), options, parsed.GetValue(portFile), cancel).ConfigureAwait(false);
            var promise = await BrokenPromise.FindAsync(files, name).ConfigureAwait(false);
            RefuseOthers(names, promise, name);
            return await RunBrokenAsync(promise, options, parsed.GetValue(portFile), cancel).ConfigureAwait(false);
        });
        return command;
    }

    // A name beside it would silently not be served.
    private static void RefuseOthers(string[] asked, BrokenPromise promise, string name)
    {
        if (asked.Except([promise.Dialect.Name]).ToArray() is { Length: > 0 } others)
            throw new UsageException($"--break {name} serves '{promise.Dialect.Name}' alone; leave out {string.Join(" and ", others.Select(other => $"--dialect {other}"))}");
    }

    private static Task<int> RunBrokenAsync(BrokenPromise promise, MockOptions options, string? portFile, CancellationToken cancel)
    {
        Console.Out.WriteLine(promise.Text);
        return RunAsync(() => Task.FromResult<ImmutableArray<Dialect>>([promise.Dialect]), options with { Wire = promise.Wire }, portFile, cancel);
    }

    private static async Task<int> RunAsync(Func<Task<ImmutableArray<Dialect>>> read, MockOptions options, string? portFile, CancellationToken cancel)
    {
        var reading = read();
        if (portFile is not null)
            Clear(portFile);
        var server = await StartAsync(options, reading, cancel).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var welcome = new MockWelcome(server.Address, await reading.ConfigureAwait(false), options);
            Console.Out.Write(welcome.Text);
            if (portFile is not null)
                await WholeFile.WriteAsync(portFile, Encoding.UTF8.GetBytes(welcome.BaseUrl + "\n"), cancel).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return (int)ExitCode.Conformant;
    }

    private static async Task<MockServer> StartAsync(MockOptions options, Task<ImmutableArray<Dialect>> reading, CancellationToken cancel)
    {
        try
        {
            return await MockServer.StartAsync(options, reading, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new UsageException($"can't listen on {options.Host}:{options.Port}: {error.Message.TrimEnd('.')}; --port 0 picks a free port");
        }
    }

    // A script that waits for the file must not find the one of an earlier mock.
    private static void Clear(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"can't write the port file: {error.Message}");
        }
    }
}
