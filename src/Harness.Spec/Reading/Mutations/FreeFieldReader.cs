using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads <c>free:</c>, the list of fields that scenarios don't look at.</summary>
internal sealed partial class FreeFieldReader(Dialect dialect, Diagnostics diagnostics)
{
    /// <summary>The key of a dialect's file.</summary>
    public const string Key = "free";

    private const string NoOperation = "none";

    private static readonly WordTable<FieldChange> Changes = new()
    {
        ["missing"] = FieldChange.Remove,
        ["nulled"] = FieldChange.Null,
        ["retyped"] = FieldChange.Type,
        ["other"] = FieldChange.Value,
    };

    public ImmutableArray<FreeField> Read(YamlNode root) => root is YamlNode.Mapping map
        ? [.. MappingReader.Open(map, "dialect", diagnostics).TakeItems(Key).Select(ReadOne)]
        : [];

    private FreeField ReadOne(YamlNode node)
    {
        var map = MappingReader.Open(node, "free field", diagnostics);
        map.Require("field");
        string[] operations = [.. dialect.Operations.Select(operation => operation.Name), NoOperation];
        var free = new FreeField
        {
            Fields = map.TakeTexts("field"),
            In = map.TakeTexts("in"),
            Operations = map.TakeTexts("of"),
            Changes = map.TakeWords("changes", Changes),
            Why = map.RequireText("why"),
            At = node.At,
        };
        map.RefuseTheRest();
        foreach (var foreign in free.Operations.Except(operations))
            diagnostics.Add(map.Take("of")!.At, $"there is no operation '{foreign}'{Suggestion.For(foreign, operations)}");
        foreach (var field in free.Fields.Where(field => !Form().IsMatch(field)))
            diagnostics.Add(map.Take("field")!.At, $"'{field}' is no path; write members joined by dots, every item of a list as [*], and .** at the end for everything beneath");
        return free;
    }

    [GeneratedRegex(@"^([^.\[\]]+|\[\*\])(\.[^.\[\]*]+|\[\*\])*(\.\*\*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
