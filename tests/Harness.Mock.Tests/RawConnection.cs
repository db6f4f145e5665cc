using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Harness.Mock.Tests;

/// <summary>A connection that sends whatever bytes a test likes, and reads answers that state their length or end with the connection.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _socket = new() { NoDelay = true };

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>Sends text whose characters are its bytes.</summary>
    public Task SendAsync(string bytes) => SendAsync(Encoding.Latin1.GetBytes(bytes));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _socket.GetStream().WriteAsync(bytes);

    /// <summary>Sends a request with its length.</summary>
    public async Task PostAsync(string headers, byte[] body, string path = Client.Edits)
    {
        await SendAsync($"POST {path} HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer sk-test\r\nContent-Length: {body.Length}\r\n{headers}\r\n\r\n");
        await SendAsync(body);
    }

    /// <summary>The next answer; a status of 0 when the connection ended without one.</summary>
    public async Task<RawReply> ReadAsync()
    {
        var head = await ReadHeadAsync();
        if (head.Length == 0)
            return new RawReply(0, "", "");
        var lengthAt = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        var length = lengthAt < 0 ? 0 : int.Parse(head.AsSpan(lengthAt + 16, head.IndexOf('\r', lengthAt) - lengthAt - 16), CultureInfo.InvariantCulture);
        var body = new byte[length];
        await _socket.GetStream().ReadExactlyAsync(body);
        return new RawReply(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head, Encoding.UTF8.GetString(body));
    }

    /// <summary>Whether the other side has ended the connection, in whatever way; waits until it has.</summary>
    public async Task WaitForEndAsync()
    {
        try
        {
            while (await _socket.GetStream().ReadAsync(new byte[4096]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset is an end, too.
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        try
        {
            while (await _socket.GetStream().ReadAsync(one) == 1)
            {
                head.Append((char)one[0]);
                if (one[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                    return head.ToString();
            }
        }
        catch (IOException)
        {
            // A reset while nothing has been answered.
        }
        return "";
    }
}
