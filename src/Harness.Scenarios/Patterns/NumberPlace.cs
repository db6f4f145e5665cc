using System.Text.Json;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Patterns;

/// <summary>A number that was counted, as a value that patterns can judge.</summary>
internal static class NumberPlace
{
    public static Place Of(string path, long number)
    {
        using var document = JsonDocument.Parse(Shown.Number(number));
        return new Place(path, document.RootElement.Clone());
    }
}
