using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>Which models and encodings an operation has.</summary>
internal static class Served
{
    /// <summary>The models that a request may name; none where it names none.</summary>
    public static IEnumerable<Model> Models(Dialect dialect, Operation operation) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Type == ParameterType.Model) is { } parameter
            ? dialect.Models.Values.Where(model => parameter.Among?.Contains(model.Name) != false).OrderBy(model => model.Name, StringComparer.Ordinal)
            : [];

    /// <summary>How its parameters can be encoded.</summary>
    public static ImmutableArray<Transport> Transports(Operation operation) =>
        operation.Kind == OperationKind.Tool ? [Transport.Json] : operation.Bodies.IsEmpty ? [Transport.Query] : operation.Bodies;

    /// <summary>Whether a client sets the parameter itself: a tool gets its prompt and pictures from the conversation.</summary>
    public static bool IsSetByClients(Dialect dialect, Operation operation, Parameter parameter) =>
        operation.Kind != OperationKind.Tool || (parameter.Name != "prompt" && parameter.Name != dialect.Responses?.Pictures);
}
