using System.Text;

namespace Harness.Acceptance.HostileTargets;

/// <summary>An answer on its way back through a proxy, which may change it; <paramref name="Asked"/> is the body of its request.</summary>
internal sealed record PassingAnswer(string Method, byte[] Asked, Dictionary<string, string> Headers)
{
    public int Status { get; set; }

    public byte[] Body { get; set; } = [];

    public string Text
    {
        get => Encoding.UTF8.GetString(Body);
        set => Body = Encoding.UTF8.GetBytes(value);
    }

    public bool Asks(string text) => Encoding.Latin1.GetString(Asked).Contains(text, StringComparison.Ordinal);
}
