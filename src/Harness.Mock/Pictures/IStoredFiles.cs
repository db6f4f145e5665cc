namespace Harness.Mock.Pictures;

/// <summary>Files that clients have stored before and name by their ids.</summary>
internal interface IStoredFiles
{
    /// <summary>The bytes of a file, which outlive the request; null where no file has the id.</summary>
    ReadOnlyMemory<byte>? Find(string id);
}
