using System.Collections.Immutable;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Resources;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Resources;

/// <summary>Reads how models are shown.</summary>
internal static class CatalogueReader
{
    public static ModelRule? Read(MappingReader root, ImmutableArray<Operation> operations, TemplateTable templates)
    {
        if (SectionReader.Open(root, "catalogue", OperationKind.Models, operations) is not { } map)
            return null;
        var rule = new ModelRule(templates.RequireNamed(map, "object", TemplateScope.Model), templates.RequireNamed(map, "list", TemplateScope.ModelList));
        map.RefuseTheRest();
        return rule;
    }
}
