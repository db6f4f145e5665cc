using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Harness.Mock.Tests;

/// <summary>A connection that sends whatever bytes a test likes, and reads answers that state their length or end with the connection.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _socket = new() { NoDelay = true };
    private NetworkStream _stream = null!;
    private BufferedStream _incoming = null!;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port);
        connection._stream = connection._socket.GetStream();
        connection._incoming = new BufferedStream(connection._stream);
        return connection;
    }

    /// <summary>Sends text whose characters are its bytes.</summary>
    public Task SendAsync(string bytes) => SendAsync(Encoding.Latin1.GetBytes(bytes));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Sends a request with its length.</summary>
    public async Task PostAsync(string headers, byte[] body, string path = Client.Edits)
    {
        await SendAsync($"POST {path} HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer sk-test\r\nContent-Length: {body.Length}\r\n{headers}\r\n\r\n");
        await SendAsync(body);
    }

    /// <summary>Says that nothing more will come, and keeps listening.</summary>
    public void EndSending() => _socket.Client.Shutdown(SocketShutdown.Send);

    /// <summary>The next answer; a status of 0 when the connection ended without one.</summary>
    public Task<RawReply> ReadAsync() => ReadAsync("POST");

    /// <summary>The next answer to a method: one to HEAD has no body.</summary>
    public async Task<RawReply> ReadAsync(string method)
    {
        try
        {
            var head = await ReadHeadAsync(_incoming);
            if (head.Length == 0)
                return new RawReply(0, "", "");
            var length = head.IndexOf("\r\nContent-Length: ", StringComparison.OrdinalIgnoreCase);
            var body = new byte[length < 0 || method == "HEAD" ? 0 : int.Parse(head.AsSpan(length + 18, head.IndexOf('\r', length + 18) - length - 18), CultureInfo.InvariantCulture)];
            await _incoming.ReadExactlyAsync(body);
            return new RawReply(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head, Encoding.UTF8.GetString(body));
        }
        catch (IOException)
        {
            // A reset, or an end in the midst of an answer.
            return new RawReply(0, "", "");
        }
    }

    /// <summary>Whether the other side has ended the connection, in whatever way; waits until it has.</summary>
    public async Task WaitForEndAsync()
    {
        try
        {
            while (await _stream.ReadAsync(new byte[4096]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset is an end, too.
        }
    }

    public void Dispose()
    {
        _incoming.Dispose();
        _socket.Dispose();
    }

    private static async Task<string> ReadHeadAsync(Stream incoming)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await incoming.ReadAsync(one) == 1)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.Length >= 4 && head[^3] == '\n')
                return head.ToString();
        }
        return "";
    }
}
