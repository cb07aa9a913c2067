using System.Security.Cryptography;
using System.Text;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>SHA-256 as 64 lower-case hex digits.</summary>
internal static class Checksum
{
    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of all files below the folders, names and contents, independent of where the folders lie.</summary>
    public static string OfFolders(string root, params string[] folders)
    {
        var lines = from folder in folders
                    let path = Path.Combine(root, folder)
                    where Directory.Exists(path)
                    from file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    let name = Path.GetRelativePath(root, file).Replace('\\', '/')
                    orderby name
                    select $"{name} {OfFile(file)}";
        return OfText(string.Join('\n', lines.Order(StringComparer.Ordinal)));
    }
}
