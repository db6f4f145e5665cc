using System.Collections.Immutable;
using Harness.Mock.Mutations.Deliveries;
using Harness.Spec.Mutations;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations;

/// <summary>
/// Puts the edits of a wire between a mock and the network, and nothing where there are none to make. The mock behaves as promised and knows
/// nothing of it; only what goes in and comes out is edited.
/// </summary>
internal sealed class WireSeam
{
    private readonly ImmutableArray<EditRow> _rows;
    private readonly ImmutableArray<EditRow> _ofExchanges;
    private readonly ImmutableArray<EditRow> _ofDeliveries;
    private readonly EarlyDeliveries? _early;
    private readonly MockOptions _options;

    public WireSeam(MockOptions options)
    {
        _rows = [.. options.Wire.Select(EditRow.Of)];
        _ofExchanges = _rows.RemoveAll(row => row.Scope.Part == WirePart.Callback);
        _ofDeliveries = _rows.RemoveAll(row => row.Scope.Part != WirePart.Callback);
        _early = _ofDeliveries.Any(row => row.Edits.Any(edit => edit is DeliveredEarly)) ? new EarlyDeliveries(options.Time) : null;
        _options = options;
    }

    /// <summary>The places of the rows, counted from 1, that nothing has met so far.</summary>
    public ImmutableArray<int> Idle => [.. Enumerable.Range(1, _rows.Length).Where(place => !_rows[place - 1].IsUsed)];

    /// <summary>What takes requests: the mock itself, or the edits around it.</summary>
    public RequestDelegate Around(MockPipeline mock) =>
        _ofExchanges.IsEmpty && _early is null ? mock.HandleAsync : new ExchangeSeam(_ofExchanges, _early, mock, _options).HandleAsync;

    /// <summary>What takes deliveries: the network itself, or the edits before it.</summary>
    public HttpMessageHandler Before(HttpMessageHandler network) =>
        _ofDeliveries.IsEmpty ? network : new DeliverySeam(_ofDeliveries, _early, _options.Time, network);
}
