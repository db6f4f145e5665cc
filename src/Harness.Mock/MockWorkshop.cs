using Harness.Mock.Pictures;

namespace Harness.Mock;

/// <summary>
/// Pictures that were drawn and masks that were read. They depend on what was asked and sent alone, so that many mocks of one process may share them.
/// </summary>
public sealed class MockWorkshop
{
    private const long UsualBytes = 16 << 20;

    /// <summary>One for a mock by itself.</summary>
    public MockWorkshop()
        : this(UsualBytes)
    {
    }

    /// <summary>One whose pictures may take so many bytes together.</summary>
    public MockWorkshop(long maxBytes) => Drawn = new PictureCache(maxBytes);

    internal PictureCache Drawn { get; }

    internal MaskReader Masks { get; } = new();
}
