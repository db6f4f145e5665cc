using System.Collections.Immutable;
using Harness.Spec.Mutations;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations;

/// <summary>
/// Puts the edits of a wire between a mock and the network, and nothing where there are none to make. The mock behaves as promised and knows
/// nothing of it; only what goes in and comes out is edited.
/// </summary>
internal sealed class WireSeam(MockOptions options)
{
    private readonly ImmutableArray<EditRow> _rows = [.. options.Wire.Select(EditRow.Of)];

    /// <summary>What takes requests: the mock itself, or the edits around it.</summary>
    public RequestDelegate Around(MockPipeline mock)
    {
        ImmutableArray<EditRow> rows = [.. _rows.Where(row => row.Part is WirePart.Answer or WirePart.Picture)];
        return rows.IsEmpty ? mock.HandleAsync : new ExchangeSeam(rows, mock, options).HandleAsync;
    }
}
