namespace Harness.Spec.Mutations;

/// <summary>How pictures are spoiled.</summary>
public enum PictureDamage
{
    /// <summary>Cut in the middle.</summary>
    Truncated,

    /// <summary>All of them the first one.</summary>
    Identical,

    /// <summary>Without see-through pixels.</summary>
    Opaque,

    /// <summary>With see-through pixels.</summary>
    Transparent,

    /// <summary>As PNG.</summary>
    Png,

    /// <summary>As JPEG.</summary>
    Jpeg,

    /// <summary>As WebP.</summary>
    Webp,

    /// <summary>Sixteen pixels wider and higher.</summary>
    Larger,

    /// <summary>Half as wide and half as high.</summary>
    Smaller,

    /// <summary>A text instead.</summary>
    NotAPicture,
}
