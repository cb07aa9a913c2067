using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>The log of issues in the data folder: one JSON line per event, only ever added to. An input of every build.</summary>
/// <param name="dataFolder">The data folder.</param>
public sealed class IssueLog(DataFolder dataFolder)
{
    private const byte LineEnd = (byte)'\n';

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>All events, in the order written; empty where there is no log. A last line without its end is an unfinished write and does not count.</summary>
    /// <exception cref="FaultException">CA1439: lines that are no events, all at once.</exception>
    public IReadOnlyList<IssueEvent> Read()
    {
        if (!File.Exists(dataFolder.IssueLog))
            return [];
        var text = File.ReadAllText(dataFolder.IssueLog);
        var events = new List<IssueEvent>();
        var faults = new List<Fault>();
        foreach (var (index, line) in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            try
            {
                events.Add(JsonSerializer.Deserialize<IssueEvent>(line, Form) ?? throw new JsonException("null"));
            }
            catch (JsonException fault)
            {
                faults.Add(WarehouseFaults.IssueLineNotReadable(dataFolder.IssueLog, index + 1, fault.Message));
            }
        }

        return faults.Count == 0 ? events : throw new FaultException(faults);
    }

    /// <summary>Adds events and returns once they are on disk; a write cut off earlier is cut away first.</summary>
    public void Append(IReadOnlyList<IssueEvent> events)
    {
        if (events.Count == 0)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(dataFolder.IssueLog)!);
        using var log = new FileStream(dataFolder.IssueLog, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        CutUnfinishedLine(log);
        var lines = new StringBuilder();
        foreach (var entry in events)
            lines.Append(Line(entry)).Append('\n');
        log.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        log.Flush(flushToDisk: true);
    }

    /// <summary>An event as it stands in the log, without the end of the line.</summary>
    public static string Line(IssueEvent entry) => JsonSerializer.Serialize(entry, Form);

    private static void CutUnfinishedLine(FileStream log)
    {
        var end = log.Length;
        while (end > 0)
        {
            log.Position = end - 1;
            if (log.ReadByte() == LineEnd)
                break;
            end--;
        }

        log.SetLength(end);
        log.Position = end;
    }
}
