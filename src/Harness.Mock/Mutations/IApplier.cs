namespace Harness.Mock.Mutations;

/// <summary>What makes an edit. It says by further interfaces of what: a request, a key, a head, a body, a text of JSON, a stream, a delivery.</summary>
internal interface IApplier;
