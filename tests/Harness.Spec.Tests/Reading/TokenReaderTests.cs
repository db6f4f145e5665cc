using Harness.Spec.Tokens;

namespace Harness.Spec.Tests.Reading;

public sealed class TokenReaderTests
{
    [TestCase("output: { table: { low: { 64x64: 1, 128x64: 2 }, high: { 64x64: 0 } } }", "low 64x64 1, low 128x64 2, high 64x64 0")]
    [TestCase("output: { scaled: { low: 16, high: 96 } }", "low 16, high 96")]
    [TestCase("partial: 100", "nothing")]
    public void The_count_of_a_made_picture_is_read(string row, string expected) => Assert.That(Show(With(row).Output), Is.EqualTo(expected));

    [TestCase("input-pictures: { tiles: { base: 65, tile: 129, side: 512, short-side: 768 } }", "65 + 129 for 512 of 768")]
    [TestCase("input-pictures: { patches: { side: 32, least: 64 } }", "1 for 32, at least 64")]
    [TestCase("input-pictures: { patches: { side: 32 } }", "1 for 32, at least 0")]
    [TestCase("input-pictures: { patches: { side: 32 }, fidelity: { from: size, square: 1, other: 2 } }", "1 for 32, at least 0, size 1 or 2")]
    [TestCase("partial: 100", "nothing")]
    public void The_count_of_a_picture_that_came_is_read(string row, string expected) => Assert.That(Show(With(row).Input), Is.EqualTo(expected));

    [TestCase("partial: 100", 100)]
    [TestCase("output: { scaled: {} }", 0)]
    public void Partial_pictures_count_what_is_written(string row, int partial) => Assert.That(With(row).Partial, Is.EqualTo(partial));

    [TestCase("output: { table: {}, scaled: {} }", "this needs either 'table' or 'scaled'")]
    [TestCase("output: {}", "this needs either 'table' or 'scaled'")]
    [TestCase("output: { table: { low: 5 } }", "'low' must be a map of sizes to numbers, not a number")]
    [TestCase("output: { table: { low: { big: 5 } } }", "'big' isn't a size; tokens are counted for WIDTHxHEIGHT in pixels")]
    [TestCase("output: { table: { low: { 64x64: -1 } } }", "'64x64' must be at least 0, not -1")]
    [TestCase("output: { scaled: { low: 0 } }", "'low' must be at least 1, not 0")]
    [TestCase("output: { scaled: { low: few } }", "'low' must be a whole number, not 'few'")]
    [TestCase("partial: -1", "'partial' must be at least 0, not -1")]
    [TestCase("input-pictures: { fidelity: { from: size, square: 1, other: 2 } }", "this needs either 'tiles' or 'patches'")]
    [TestCase("input-pictures: { tiles: { base: 1, tile: 1, side: 1 } }", "a count of tiles needs 'short-side'")]
    [TestCase("input-pictures: { patches: { side: 0 } }", "'side' must be at least 1, not 0")]
    [TestCase("input-pictures: { patches: { side: 1 }, fidelity: { from: sise, square: 1, other: 2 } }", "no operation has the parameter 'sise'; did you mean 'size'?")]
    [TestCase("outputs: 5", "a token row has no key 'outputs'; did you mean 'output'?")]
    public void A_mistake_is_told(string row, string mistake) => Assert.That(SampleDialect.MistakesWith("clauses:\n", $"tokens: [{{ {row} }}]\nclauses:\n"), Is.EqualTo(mistake));

    private static TokenRow With(string row) => SampleDialect.With("clauses:\n", $"tokens: [{{ {row} }}]\nclauses:\n").Tokens.Single();

    private static string Show(OutputTokens? tokens) => tokens switch
    {
        null => "nothing",
        OutputTokens.Table table => string.Join(", ", table.Cells.Select(cell => $"{cell.Quality} {cell.Size} {cell.Tokens}")),
        OutputTokens.Scaled scaled => string.Join(", ", scaled.Factors.Select(factor => $"{factor.Quality} {factor.Patches}")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Show(InputTokens? tokens) => tokens switch
    {
        null => "nothing",
        InputTokens.Tiles tiles => $"{tiles.Base} + {tiles.Tile} for {tiles.Side} of {tiles.ShortSide}",
        InputTokens.Patches patches => $"1 for {patches.Side}, at least {patches.Least}",
        _ => throw new System.Diagnostics.UnreachableException(),
    } + (tokens?.Fidelity is { } fidelity ? $", {fidelity.From} {fidelity.Square} or {fidelity.Other}" : "");
}
