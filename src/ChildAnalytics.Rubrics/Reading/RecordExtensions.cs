using System.Globalization;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Parts that several kinds of law files share.</summary>
internal static class RecordExtensions
{
    /// <summary>A required source; its lack is a fault of its own, since a figure without a source is no law.</summary>
    public static SourceCitation Citation(this YamlRecord record, string key = "source")
    {
        if (!record.Has(key))
        {
            record.Report(LawFaults.MissingSource, key, "{document, status}", "");
            return new SourceCitation("", null, null, "");
        }

        if (record.Child(key) is not { } child)
            return new SourceCitation("", null, null, "");
        var source = new SourceCitation(
            child.Text("document"), child.OptionalText("article"), child.OptionalText("reference"), child.Text("status"));
        child.RequireOneOf("status", source.Status, Words.SourceStatuses, LawFaults.UnknownWord);
        child.Close();
        return source;
    }

    /// <summary>Reports a text that is not in <paramref name="allowed"/>; an empty text was reported already.</summary>
    public static void RequireOneOf(this YamlRecord record, string key, string text, IReadOnlyCollection<string> allowed, LawFault fault)
    {
        if (text.Length > 0 && !allowed.Contains(text, StringComparer.Ordinal))
            record.Report(fault, key, string.Join(", ", allowed), text);
    }

    /// <summary>The id of a file, which is also its name, so that a file is found by what it defines.</summary>
    public static string FileId(this YamlRecord record, string key = "id")
    {
        var id = record.Text(key);
        var name = Path.GetFileNameWithoutExtension(record.File);
        if (id.Length > 0 && id != name)
            record.Report(LawFaults.NameDiffers, key, name, id);
        return id;
    }

    /// <summary>Name of the folder a file stands in: the document it belongs to.</summary>
    public static string Folder(this YamlRecord record) => Path.GetFileName(Path.GetDirectoryName(record.File)) ?? "";

    /// <summary>Reports an id seen before.</summary>
    public static void RequireNew(this YamlRecord record, string key, string id, HashSet<string> seen)
    {
        if (id.Length > 0 && !seen.Add(id))
            record.Report(LawFaults.DuplicateId, key, "", id);
    }

    /// <summary>Reports a number outside its range, ends inclusive.</summary>
    public static void RequireWithin(this YamlRecord record, string key, decimal number, decimal lowest, decimal highest)
    {
        if (number < lowest || number > highest)
            record.Report(LawFaults.OutOfRange, key, $"{Plain(lowest)} … {Plain(highest)}", Plain(number));
    }

    /// <summary>A number as it stands in a data file.</summary>
    public static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
