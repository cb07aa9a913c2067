using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Publishing;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Durability;

/// <summary>Tells a full disk from other failures, whoever met it: the runtime or DuckDB.</summary>
public static class DiskSpace
{
    // ENOSPC, EFBIG (a limit on the size of files) and EDQUOT of Linux, as the runtime keeps them in HResult.
    private static readonly int[] FullErrors = [28, 27, 122];

    // DuckDB passes the system's words on inside its own.
    private static readonly string[] FullWords = ["No space left on device", "File too large", "Disk quota exceeded"];

    /// <summary>The fault CA1321 where a failure comes of a full disk; null where it comes of anything else.</summary>
    /// <param name="failure">What was thrown; inner failures count.</param>
    /// <param name="folder">The data folder, whose disk is asked for its free space.</param>
    public static Fault? FaultOf(Exception failure, string folder)
    {
        for (var each = failure; each is not null; each = each.InnerException)
        {
            if ((each is IOException && FullErrors.Contains(each.HResult & 0xffff)) || (each is IOException or DuckDBException && FullWords.Any(words => each.Message.Contains(words, StringComparison.Ordinal))))
                return PublicationFaults.DiskFull(folder, FreeBytes(folder));
        }

        return null;
    }

    private static long FreeBytes(string folder)
    {
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder) ?? "/";
        return new DriveInfo(folder).AvailableFreeSpace;
    }
}
