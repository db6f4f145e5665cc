using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec;
using Harness.Spec.Tokens;

namespace Harness.Mock.Tokens;

/// <summary>Counts the tokens of calls. The picture that is a mask counts nothing.</summary>
internal sealed class TokenCounter(Dialect dialect)
{
    /// <summary>The row that holds for a request, or null.</summary>
    public TokenRow? RowOf(ApiRequest request) => dialect.Tokens.IsEmpty ? null : dialect.Tokens.FirstOrDefault(row => row.When.Holds(request));

    /// <param name="task">The call.</param>
    /// <param name="made">What came and what was made for it.</param>
    /// <param name="pictures">Those of the made pictures that are counted.</param>
    /// <param name="partials">How many partial pictures were delivered.</param>
    public static TokenCount Count(ImageTask task, MadePictures made, ReadOnlySpan<MadePicture> pictures, int partials)
    {
        if (task.Tokens is not { } row)
            return TokenCount.None;
        var (input, output) = (0L, (long)partials * row.Partial);
        if (row.Input is { } ofInput)
        {
            foreach (var seen in made.Inputs)
            {
                if (seen.Parameter != task.Look.Mask)
                    input += InputCount.Of(ofInput, task.Request, seen.Width, seen.Height);
            }
        }
        if (row.Output is { } ofOutput)
        {
            foreach (var picture in pictures)
                output += OutputCount.Of(ofOutput, made.Quality, picture.Order.Width, picture.Order.Height);
        }
        return new TokenCount(TextTokens.Of(task.Request.Text("prompt") ?? ""), input, output);
    }
}
