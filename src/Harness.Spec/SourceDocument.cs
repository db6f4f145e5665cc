namespace Harness.Spec;

/// <summary>A document that the clauses refer to: its file name and what it is.</summary>
public sealed record SourceDocument(string Document, string Title);
