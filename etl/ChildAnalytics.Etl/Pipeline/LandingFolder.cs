using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Durability;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>
/// Stores what was received, whole or not at all: a folder is filled where nobody looks and then renamed into place.
/// </summary>
internal sealed class LandingFolder(DataFolder folder)
{
    private const string ReceiptName = "receipt.json";
    private const string FaultsName = "faults.json";
    private const string WorkPrefix = "ingest-";

    // The file as received has a folder of its own, since a sender may call it receipt.json.
    private const string OriginalFolder = "original";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The receipt of the same bytes; null where they have not landed.</summary>
    public IngestReceipt? Earlier(string sourceId)
    {
        var path = Path.Combine(folder.Landed, sourceId, ReceiptName);
        if (!File.Exists(path))
            return null;
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<IngestReceipt>(stream, Json);
    }

    /// <summary>Lands the file with its rows. False where the same bytes landed in the meantime.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="read">Reads the file, given where a copy of it lies and the folder rows may be written to; what it throws leaves nothing behind.</param>
    /// <param name="receiptOf">The receipt for what was read.</param>
    public bool Land(InputFile file, Func<string, string, FileContent> read, Func<FileContent, IngestReceipt> receiptOf) =>
        Place(file, Path.Combine(folder.Landed, file.SourceId), replace: false, work =>
        {
            var content = read(Path.Combine(work, OriginalFolder, file.Name), work);
            RawFiles.Write(work, file.SourceId, content);
            WriteJson(Path.Combine(work, ReceiptName), receiptOf(content));
        });

    /// <summary>Sets the file aside with its faults; an earlier refusal of the same bytes is replaced, since rules and reference lists may have changed.</summary>
    public void Refuse(InputFile file, IReadOnlyList<Fault> faults) =>
        Place(file, Path.Combine(folder.Quarantine, file.SourceId), replace: true, work =>
            WriteJson(Path.Combine(work, FaultsName), faults));

    /// <summary>Removes what runs that were stopped left half filled; folders of runs that still go on stay.</summary>
    public void RemoveUnfinished()
    {
        if (!Directory.Exists(folder.Build))
            return;
        foreach (var work in Directory.EnumerateDirectories(folder.Build, WorkPrefix + "*"))
        {
            if (int.TryParse(work.AsSpan(work.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsRunning(process))
                DeleteFolder(work);
        }
    }

    /// <summary>Waits until everything landed is on the disk, once for all files of a run: a receipt given is kept, even through a power cut.</summary>
    public void Flush()
    {
        if (Directory.Exists(folder.Landed))
            DurableFiles.FlushFileSystem(folder.Landed);
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private bool Place(InputFile file, string target, bool replace, Action<string> fill)
    {
        // The process id keeps two programs that ingest at once out of each other's way; the build folder is on the same disk.
        var work = Path.Combine(folder.Build, $"{WorkPrefix}{file.SourceId}-{Environment.ProcessId}");
        try
        {
            DeleteFolder(work);
            Directory.CreateDirectory(Path.Combine(work, OriginalFolder));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var original = File.Create(Path.Combine(work, OriginalFolder, file.Name)))
                original.Write(file.Content.Span);
            fill(work);
            if (replace)
                DeleteFolder(target);
            else if (Directory.Exists(target))
                return false;
            Directory.Move(work, target);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!replace && Earlier(file.SourceId) is not null)
                return false;
            throw new FaultException([FileFaults.CannotStore(file, folder.Root)]);
        }
        finally
        {
            DeleteFolder(work);
        }
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    private static void WriteJson<T>(string path, T value)
    {
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, value, Json);
    }
}
