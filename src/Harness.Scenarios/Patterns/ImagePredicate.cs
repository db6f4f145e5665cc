using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$image: { format: png, size: 1024x1024 }</c>: base64 of a picture, or an address that leads to one.</summary>
internal sealed record ImagePredicate(SourceSpan At, PictureSpec Picture) : Predicate(At)
{
    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        var map = MappingReader.Open(operand, "$image", reader.Diagnostics);
        var picture = PictureSpec.Parse(map, reader);
        map.RefuseTheRest();
        return new ImagePredicate(operand.At, picture);
    }

    public override Difference? Judge(Place seen, JudgingContext context) => Picture.Judge(seen, context);

    public override string Describe(IScope scope) => "a picture";
}
