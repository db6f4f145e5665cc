namespace Harness.Scenarios.Values;

/// <summary>Compares numbers in JSON's grammar by value, exactly, however large: <c>1e2</c> is <c>100.0</c>.</summary>
public static class NumberText
{
    /// <summary>Whether two numbers are the same.</summary>
    public static bool Same(string left, string right) => Canonical(left) == Canonical(right);

    /// <summary>Whether a number has no fraction: <c>1</c>, <c>1.0</c>, <c>1e3</c>.</summary>
    public static bool IsWhole(string number) => Canonical(number) is var (_, digits, exponent) && (digits.Length == 0 || exponent >= 0);

    // Sign, digits without zeros at either end, and the power of ten behind them.
    private static (bool Negative, string Digits, long Exponent) Canonical(string number)
    {
        var negative = number.StartsWith('-');
        var mantissa = number.TrimStart('-');
        var exponent = 0L;
        if (mantissa.IndexOfAny(['e', 'E']) is var e and >= 0)
        {
            // An exponent beyond the range of a long is as good as its limit: no two such numbers occur side by side.
            exponent = long.TryParse(mantissa.AsSpan(e + 1), out var power) ? power : mantissa[e + 1] == '-' ? -long.MaxValue / 2 : long.MaxValue / 2;
            mantissa = mantissa[..e];
        }
        if (mantissa.IndexOf('.', StringComparison.Ordinal) is var point and >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        var trimmed = mantissa.TrimEnd('0');
        exponent += mantissa.Length - trimmed.Length;
        var digits = trimmed.TrimStart('0');
        return digits.Length == 0 ? (false, "", 0) : (negative, digits, exponent);
    }
}
