using System.Diagnostics;
using System.Text;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Messages;

internal sealed class BodyReplacer(WireEdit.ReplaceBody edit) : IBodyEdit
{
    private const string Page = "<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>Welcome</h1></body></html>";

    public void Apply(WireMessage message)
    {
        if (edit.Damage == BodyDamage.Html)
            message.Headers.ContentType = "text/html; charset=utf-8";
        message.Body = Damaged(message.Body);
    }

    private ReadOnlyMemory<byte> Damaged(ReadOnlyMemory<byte> body) => edit.Damage switch
    {
        BodyDamage.Html => Encoding.UTF8.GetBytes(Page),
        BodyDamage.Empty => default,
        BodyDamage.Cut => body[..(body.Length / 2)],
        BodyDamage.NotJson => WithComma(body.Span),
        BodyDamage.Latin1 => Encoding.Convert(Encoding.UTF8, Encoding.Latin1, body.ToArray()),
        BodyDamage.Text => Encoding.UTF8.GetBytes(edit.Text ?? ""),
        _ => throw new UnreachableException(),
    };

    private static byte[] WithComma(ReadOnlySpan<byte> body) => body.IsEmpty ? [(byte)','] : [.. body[..^1], (byte)',', body[^1]];
}
