using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Conditions;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Pictures;
using Harness.Spec.Resources;
using Harness.Spec.Tokens;

namespace Harness.Spec;

/// <summary>
/// What one provider's document promises, as data: everything that the mock needs to behave so, and the clauses that scenarios cite.
/// Immutable; read from <c>spec/&lt;name&gt;.yaml</c> by <see cref="Reading.DialectFile"/>.
/// </summary>
public sealed record Dialect
{
    /// <summary>The name on command lines and in paths: lower case, digits and dashes.</summary>
    public required string Name { get; init; }

    /// <summary>One line for a person.</summary>
    public required string Title { get; init; }

    /// <summary>The documents that clauses refer to.</summary>
    public required ImmutableArray<SourceDocument> Sources { get; init; }

    /// <summary>The paths under which every operation is served; the first is the one that scenarios use.</summary>
    public required ImmutableArray<BasePath> Bases { get; init; }

    /// <summary>How a client says who it is.</summary>
    public required AuthScheme Auth { get; init; }

    /// <summary>Headers on every answer; the values are templates.</summary>
    public required ImmutableArray<KeyValuePair<string, Template>> Headers { get; init; }

    /// <summary>The operations in the order written.</summary>
    public required ImmutableArray<Operation> Operations { get; init; }

    /// <summary>The models by name.</summary>
    public required FrozenDictionary<string, Model> Models { get; init; }

    /// <summary>How pictures are made; the first row whose condition holds.</summary>
    public required ImmutableArray<PictureRow> Pictures { get; init; }

    /// <summary>What a success answers; the first row whose condition holds.</summary>
    public required ImmutableArray<AnswerRow> Answers { get; init; }

    /// <summary>How a task is answered later, or null where the document knows no callbacks.</summary>
    public required AsyncRule? Async { get; init; }

    /// <summary>How uploaded files are kept and shown, or null where the document knows none.</summary>
    public required FileRule? Files { get; init; }

    /// <summary>How conversations are gone on with, or null where the document knows none.</summary>
    public required ResponseRule? Responses { get; init; }

    /// <summary>How models are shown, or null where the document doesn't show them.</summary>
    public required ModelRule? Catalogue { get; init; }

    /// <summary>What a refusal answers.</summary>
    public required ErrorTable Errors { get; init; }

    /// <summary>How answers are streamed; the first row whose condition holds. A request that no row holds for can't be streamed.</summary>
    public required ImmutableArray<StreamRow> Streams { get; init; }

    /// <summary>What is refused for its content, or null where the document says nothing of it.</summary>
    public required ModerationRule? Moderation { get; init; }

    /// <summary>How tokens are counted; the first row whose condition holds. A call that no row holds for counts none.</summary>
    public required ImmutableArray<TokenRow> Tokens { get; init; }

    /// <summary>What a call costs; the first row whose condition holds.</summary>
    public required ImmutableArray<PriceRow> Prices { get; init; }

    /// <summary>The promises in the order written.</summary>
    public required ImmutableArray<Clause> Clauses { get; init; }

    /// <summary>The price row that holds for a call, or null where the document states none.</summary>
    public PriceRow? PriceOf(IFacts facts) => Prices.FirstOrDefault(row => row.When.Holds(facts));
}
