namespace Harness.Mock.Requests;

/// <summary>One part of a form, by its places in the body; or, in place of one, what is wrong with the body.</summary>
/// <param name="Whole">From behind its delimiter to before the next one: headers, blank line and content.</param>
/// <param name="Headers">What its headers say.</param>
/// <param name="Content">What follows its blank line.</param>
/// <param name="Problem">One sentence without a full stop, or null.</param>
internal readonly record struct FormPart(Range Whole, PartHeaders Headers, Range Content, string? Problem)
{
    public static FormPart Malformed(string problem) => new(default, default, default, problem);
}
