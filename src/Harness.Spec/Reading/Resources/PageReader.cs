using Harness.Spec.Operations;
using Harness.Spec.Resources;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Resources;

/// <summary>Reads which parameters turn the pages of a list.</summary>
internal static class PageReader
{
    public static PageRule Read(MappingReader section, IReadOnlyList<Operation> operations)
    {
        if (section.Require("page") is not { } node)
            return new PageRule("", "", "");
        var map = MappingReader.Open(node, "page rule", section.Diagnostics);
        var rule = new PageRule(
            SectionReader.RequireParameter(map, "limit", ParameterType.WholeNumber, operations),
            SectionReader.RequireParameter(map, "after", ParameterType.Text, operations),
            SectionReader.RequireParameter(map, "order", ParameterType.Text, operations));
        map.RefuseTheRest();
        return rule;
    }
}
