namespace Harness.Spec.Reading;

/// <summary>A dialect file that isn't read yet, under the name that positions carry.</summary>
internal sealed record DialectText(string File, string Text);
