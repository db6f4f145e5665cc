namespace Harness.Mock.Responses;

/// <summary>A response that is kept, with pictures as orders and not as bytes; what it leaves to the next turn; and about how many bytes it costs.</summary>
internal sealed record KeptResponse(string Dialect, MadeResponse Made, EarlierPicture Picture, Visibility Visibility, long WeightInBytes)
{
    public string Id => Made.Task.Id;
}
