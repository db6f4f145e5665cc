namespace Harness.Mock.Mutations.Json;

/// <summary>Edits a text of JSON: a request's, a plain answer's, an event's, a delivery's.</summary>
internal interface IJsonEdit : IApplier
{
    void Apply(JsonText text);

    /// <summary>The edit for one body, all of whose texts it will see: one that remembers something gives a new one.</summary>
    IJsonEdit ForOneBody() => this;
}
