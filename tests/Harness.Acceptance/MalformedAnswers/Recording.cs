using System.Collections.Immutable;
using Harness.Scenarios;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>
/// A case with the messages that kept its promise: the answers in the order of its requests, then the pictures to which they refer, then what was posted to the inbox.
/// </summary>
internal sealed record Recording(Case Case, ImmutableArray<Message> Answers, ImmutableArray<(Uri Address, Message Message)> Pictures, ImmutableArray<Message> Deliveries)
{
    /// <summary>All of them, one after the other.</summary>
    public ImmutableArray<Message> Messages => [.. Answers, .. Pictures.Select(picture => picture.Message), .. Deliveries];

    /// <summary>The same with these messages in the places of its own.</summary>
    public Recording With(IReadOnlyList<Message> messages) => this with
    {
        Answers = [.. messages.Take(Answers.Length)],
        Pictures = [.. Pictures.Select((picture, i) => (picture.Address, messages[Answers.Length + i]))],
        Deliveries = [.. messages.TakeLast(Deliveries.Length)],
    };

    // How it shows where a trial fails.
    public override string ToString() => Case.Name;
}
