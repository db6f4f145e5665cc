using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Resources;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Resources;

/// <summary>Reads how uploaded files are kept and shown.</summary>
internal static class FileReader
{
    public static FileRule? Read(MappingReader root, ImmutableArray<Operation> operations, TemplateTable templates)
    {
        if (SectionReader.Open(root, "files", OperationKind.Files, operations) is not { } map)
            return null;
        Operation[] served = [.. operations.Where(operation => operation.Kind == OperationKind.Files)];
        var rule = new FileRule
        {
            Id = map.Require("id") is { } id ? templates.InlineText(id, TemplateScope.NewId) : new Template.Literal("null"),
            Upload = SectionReader.RequireParameter(map, "upload", ParameterType.File, served),
            Purpose = SectionReader.RequireParameter(map, "purpose", ParameterType.Text, served),
            ExpiresAfter = SectionReader.TakeParameter(map, "expires-after", ParameterType.WholeNumber, served),
            Page = PageReader.Read(map, served),
            One = templates.RequireNamed(map, "object", TemplateScope.File),
            List = templates.RequireNamed(map, "list", TemplateScope.FilePage),
            Deleted = templates.RequireNamed(map, "deleted", TemplateScope.Deleted),
        };
        map.RefuseTheRest();
        return rule;
    }
}
