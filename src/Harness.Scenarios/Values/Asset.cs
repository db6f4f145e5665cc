namespace Harness.Scenarios.Values;

/// <summary>A file that scenarios upload: <c>$image.apple_png</c> is <c>assets/apple.png</c>.</summary>
public sealed record Asset(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
