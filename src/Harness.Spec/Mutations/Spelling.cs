namespace Harness.Spec.Mutations;

/// <summary>How a text is spoiled.</summary>
public enum Spelling
{
    /// <summary>Without white space at its ends and without line breaks.</summary>
    Trimmed,

    /// <summary>Escaped as JSON twice.</summary>
    Escaped,

    /// <summary>Its first hundred characters.</summary>
    Cut,

    /// <summary>Its UTF-8 read as Latin-1.</summary>
    Mojibake,

    /// <summary>As a data URL of base64.</summary>
    DataUrl,

    /// <summary>In capitals.</summary>
    Upper,

    /// <summary>In small letters.</summary>
    Lower,

    /// <summary>Empty.</summary>
    Blank,

    /// <summary>In the other alphabet of base64.</summary>
    UrlSafe,

    /// <summary>With letters before it.</summary>
    Prefixed,

    /// <summary>With letters behind it.</summary>
    Suffixed,
}
