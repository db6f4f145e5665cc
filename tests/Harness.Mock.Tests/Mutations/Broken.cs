using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Harness.Mock.Tests.Streaming;
using Harness.Spec.Conditions;
using Harness.Spec.Mutations;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Mocks whose wire is edited.</summary>
internal static class Broken
{
    public static WireScope Everything { get; } = new() { Operations = [], Statuses = [], When = Condition.Always, Part = WirePart.Answer, Events = null };

    public static WireScope AnyEvent { get; } = Everything with { Events = new EventNames([]) };

    public static WireScope Success { get; } = Everything with { Statuses = [new StatusRange(200, 299)] };

    public static WireScope Refusal { get; } = Everything with { Statuses = [new StatusRange(300, 599)] };

    public static WireScope Callback { get; } = Everything with { Part = WirePart.Callback };

    public static WireScope Picture { get; } = Everything with { Part = WirePart.Picture };

    /// <summary>Rows for a fact that must have one of these values.</summary>
    public static WireScope When(string fact, params string[] values) =>
        Everything with { When = new Condition([new Requirement(fact, System.Collections.Frozen.FrozenSet.ToFrozenSet(values), MayBeAbsent: false)]) };

    public static WireRow Row(WireScope on, params WireEdit[] edits) => new(on, [.. edits]);

    public static MockOptions Options(params WireRow[] rows) => new() { Wire = [.. rows] };

    public static MockOptions Options(params WireEdit[] edits) => Options(Row(Everything, edits));

    /// <summary>The mock of a dialect with two operations, forms, streams and callbacks.</summary>
    public static Task<MockServer> StartAsync(params WireEdit[] edits) => StreamDialect.StartAsync(Options(edits));

    public static Task<MockServer> StartAsync(params WireRow[] rows) => StreamDialect.StartAsync(Options(rows));

    /// <summary>The answer of such a mock to a drawing.</summary>
    public static async Task<Reply> DrawnAsync(WireRow row, string members = "")
    {
        await using var mock = await StartAsync(row);
        using var client = new Client(mock.Address);
        return await client.DrawnAsync(members);
    }

    public static Task<Reply> DrawnAsync(WireEdit edit, string members = "") => DrawnAsync(Row(Everything, edit), members);

    public static Task<Reply> DrawnAsync(this Client client, string members = "", string path = "/draw") =>
        client.DrawAsync($"\"model\":\"tables\"{(members.Length > 0 ? "," : "")}{members}", path);

    /// <summary>A way with members, items and <c>[*]</c>; <c>$</c> is the whole.</summary>
    public static WirePath Path(string written) => new(written, written == "$" ? [] : [.. written.Replace("[", ".[").Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Turn)]);

    public static ImmutableArray<KeyValuePair<WirePath, T>> At<T>(string path, T value) => [KeyValuePair.Create(Path(path), value)];

    public static WireEdit Set(string path, string? json) => new WireEdit.SetFields(At(path, json is null ? null : JsonNode.Parse(json)));

    private static WirePath.Turn Turn(string written) => written switch
    {
        "[*]" => new WirePath.Turn.ToEach(),
        ['[', .. var index, ']'] => new WirePath.Turn.ToItem(int.Parse(index)),
        _ => new WirePath.Turn.ToMember(written),
    };
}
