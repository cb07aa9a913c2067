using System.Runtime.InteropServices;
using System.Text;

namespace ChildAnalytics.Warehouse.Durability;

/// <summary>Makes what was written outlast a power cut, and replaces small files so that readers see the old text or the new one, never half of one.</summary>
/// <remarks>A rename lasts only once its folder is flushed; a file renamed before its content was flushed may be empty after a power cut.</remarks>
public static class DurableFiles
{
    private const string NextEnding = ".next";

    /// <summary>Waits until the content of a file is on the disk.</summary>
    /// <exception cref="IOException">The disk refuses, for example because it is full.</exception>
    public static void Flush(string path)
    {
        using var handle = File.OpenHandle(path);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Waits until the names in a folder are on the disk. Only Linux lets a folder be flushed; elsewhere nothing is done.</summary>
    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void FlushFolder(string folder) => Flush(folder, FlushDescriptor);

    /// <summary>Waits until everything written so far to the disk that holds a folder is on it: one call for many files. Only on Linux; elsewhere nothing is done.</summary>
    /// <exception cref="IOException">The folder cannot be opened, or the disk refuses.</exception>
    public static void FlushFileSystem(string folder) => Flush(folder, FlushDisk);

    private static void Flush(string folder, Func<int, int> flush)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var descriptor = Open(folder, flags: 0);
        if (descriptor < 0)
            throw new IOException($"The folder {folder} cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        try
        {
            if (flush(descriptor) != 0)
                throw new IOException($"The folder {folder} cannot be flushed: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Flushes every file and folder below a folder, and the folder itself, contents before names.</summary>
    public static void FlushTree(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Flush(file);
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).OrderByDescending(path => path.Length))
            FlushFolder(inner);
        FlushFolder(folder);
    }

    /// <summary>Renames a folder whose content is already flushed, and flushes the names on both sides.</summary>
    public static void MoveFolder(string from, string to)
    {
        Directory.Move(from, to);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    /// <summary>Gives a file that never changes a second name; where that cannot be (another disk, a disk without links, too many names), copies it.</summary>
    /// <exception cref="IOException">The copy fails, for example because the disk is full, or there is a file of that name.</exception>
    public static void LinkOrCopy(string from, string to)
    {
        if (!OperatingSystem.IsLinux() || Link(from, to) != 0)
            File.Copy(from, to);
    }

    /// <summary>Replaces a small text file: written beside, flushed, renamed over it, the folder flushed.</summary>
    public static void Replace(string path, string text)
    {
        var beside = path + NextEnding;
        using (var stream = File.Create(beside))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Adds one line to a text file and waits until it is on the disk. A line that an earlier writer left half written is ended first.</summary>
    public static void AppendLine(string path, string line)
    {
        var isNew = !File.Exists(path);
        using (var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
        {
            var endsInLine = stream.Length == 0 || LastByte(stream) == (byte)'\n';
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes((endsInLine ? "" : "\n") + line + "\n"));
            stream.Flush(flushToDisk: true);
        }

        if (isNew)
            FlushFolder(Path.GetDirectoryName(path)!);
    }

    private static int LastByte(FileStream stream)
    {
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte();
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushDescriptor(int descriptor);

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushDisk(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
