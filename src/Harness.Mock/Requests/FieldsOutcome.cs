namespace Harness.Mock.Requests;

/// <summary>The fields of a body, or what is wrong with it: one sentence without a full stop.</summary>
internal readonly record struct FieldsOutcome(Fields? Fields, string Problem)
{
    public static FieldsOutcome Read(Fields fields) => new(fields, "");

    public static FieldsOutcome Malformed(string problem) => new(null, problem);
}
