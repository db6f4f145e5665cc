using Harness.Mock.Checking;

namespace Harness.Mock.Pictures;

/// <summary>The pictures of an answer, or why there are none.</summary>
internal sealed record MadePictures(MadePicture[] Pictures, Refusal? Refusal);
