namespace Harness.Mock.Responses;

/// <summary>Whether clients find a response again.</summary>
internal enum Visibility
{
    /// <summary>It wasn't to be stored: only its picture is known again, when a client brings it along.</summary>
    Hidden,

    /// <summary>It is shown, and gone on with, by its id and those of its items.</summary>
    Shown,
}
