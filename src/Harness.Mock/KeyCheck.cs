using System.Security.Cryptography;
using System.Text;
using Harness.Mock.Checking;
using Harness.Spec.Errors;

namespace Harness.Mock;

/// <summary>Checks bearer tokens. One token is always refused, so that a suite can send a wrong one to any mock.</summary>
internal sealed class KeyCheck(IReadOnlyList<string> keys)
{
    private const string Reserved = "sk-harness-invalid";
    private const string Scheme = "Bearer ";

    private readonly byte[][] _keys = [.. keys.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Why a client isn't let in, or null.</summary>
    public Refusal? Problem(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new Refusal(ErrorCondition.MissingCredentials);
        var token = authorization.AsSpan(Scheme.Length).Trim();
        if (token.IsEmpty)
            return new Refusal(ErrorCondition.MissingCredentials);
        return token.SequenceEqual(Reserved) || !IsKnown(token) ? new Refusal(ErrorCondition.WrongCredentials) { Value = Masked(token) } : null;
    }

    // Enough to see which key it was, as providers show it; a message is no place for more of one.
    private static string Masked(ReadOnlySpan<char> token) => $"{token[..Math.Min(3, token.Length / 4)]}***";

    private bool IsKnown(ReadOnlySpan<char> token)
    {
        if (_keys.Length == 0)
            return true;
        var bytes = Encoding.UTF8.GetBytes(token.ToString());
        return _keys.Any(key => CryptographicOperations.FixedTimeEquals(key, bytes));
    }
}
