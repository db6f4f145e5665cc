namespace Harness.Scenarios.Judging;

/// <summary>What is known about pictures while an answer is judged.</summary>
public interface IPictureEvidence
{
    /// <summary>Looks at bytes that the answer itself carries.</summary>
    PictureFacts Of(ReadOnlyMemory<byte> bytes);

    /// <summary>What the address led to; <see cref="PictureFacts.NotFetched"/> notes that it is wanted.</summary>
    PictureFacts Behind(Uri address);
}
