using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Rubrics.Faults;
using YamlDotNet.RepresentationModel;

namespace ChildAnalytics.Rubrics.Yaml;

/// <summary>
/// A mapping of a YAML file, read key by key. What does not fit is reported and stood in for by an empty value, so that reading goes on
/// and finds the next fault; a load with any fault ends in an exception, and no stand-in is ever seen.
/// </summary>
internal sealed class YamlRecord(FaultLog log, string file, YamlMappingNode node)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The file, relative to the warehouse folder.</summary>
    public string File => file;

    /// <summary>Whether the key stands there with a value other than null.</summary>
    public bool Has(string key) => Find(key) is { } found && !found.IsNull();

    /// <summary>A required text.</summary>
    public string Text(string key) => Required(key) is { } found ? Scalar(key, found) ?? "" : "";

    /// <summary>A text that may be left out; null then.</summary>
    public string? OptionalText(string key) => Has(key) ? Scalar(key, Find(key)!) : null;

    /// <summary>A required text in both languages.</summary>
    public LocalisedText Localised(string key)
    {
        if (Child(key) is not { } child)
            return new LocalisedText("", "");
        var text = new LocalisedText(child.Text("vi"), child.Text("en"));
        child.Close();
        return text;
    }

    /// <summary>A required number, 0 where it cannot be read.</summary>
    public decimal Number(string key) => Required(key) is { } found ? Parse(key, found, "1234.5", ParseNumber) : 0;

    /// <summary>A number that may be left out; null then.</summary>
    public decimal? OptionalNumber(string key) => Has(key) ? Number(key) : null;

    /// <summary>A required whole number.</summary>
    public int WholeNumber(string key) => Required(key) is { } found
        ? Parse(key, found, "1, 2, 3", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
        : 0;

    /// <summary>A required true or false.</summary>
    public bool Flag(string key) => Required(key) is { } found
        && Parse(key, found, "true, false", text => text switch { "true" => true, "false" => false, _ => (bool?)null });

    /// <summary>A required day.</summary>
    public DateOnly Date(string key) => Required(key) is { } found ? Parse(key, found, DateForm, ParseDate) : default;

    /// <summary>A day that may be left out; null then.</summary>
    public DateOnly? OptionalDate(string key) => Has(key) ? Date(key) : null;

    /// <summary>A required word of a closed list.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = Text(key);
        if (text.Length == 0)
            return default;
        if (words.TryGetValue(text, out var meaning))
            return meaning;
        Report(LawFaults.UnknownWord, key, string.Join(", ", words.Keys), text);
        return default;
    }

    /// <summary>A required list of texts; may be empty.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => Scalar(key, item)).OfType<string>()];

    /// <summary>A required mapping; null where it is missing or something else.</summary>
    public YamlRecord? Child(string key) => Required(key) is { } found ? AsRecord(key, found) : null;

    /// <summary>A required list of mappings; may be empty.</summary>
    public IReadOnlyList<YamlRecord> Children(string key) =>
        [.. Items(key).Select(item => AsRecord(key, item)).OfType<YamlRecord>()];

    /// <summary>The entries of a required mapping whose keys are dates or years, in the order of the file.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        if (Required(key) is not { } found)
            return [];
        if (found is not YamlMappingNode mapping)
        {
            Report(LawFaults.WrongForm, key, "key: value", found.NodeType.ToString());
            return [];
        }

        return [.. mapping.Children.Select(pair => new YamlEntry(
            ((YamlScalarNode)pair.Key).Value ?? "",
            pair.Key.Line(),
            pair.Value,
            pair.Value is YamlMappingNode child ? new YamlRecord(log, file, child) : null))];
    }

    /// <summary>Reports every key nobody asked for; called once all are read.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_asked.Contains(key.Value ?? "")))
            log.Add(LawFaults.UnknownKey, file, key.Line(), key.Value, string.Join(", ", _asked.Order(StringComparer.Ordinal)), key.Value ?? "");
    }

    /// <summary>Reports a fault at a key, or at the mapping where the key is missing.</summary>
    public void Report(LawFault fault, string key, string expected, string found) => ReportAt(fault, LineOf(key), key, expected, found);

    /// <summary>Reports a fault at a line already known.</summary>
    public void ReportAt(LawFault fault, int line, string key, string expected, string found) =>
        log.Add(fault, file, line, key, expected, found);

    internal const string DateForm = "yyyy-MM-dd";

    internal static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static decimal? ParseNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private int LineOf(string key)
    {
        var keyNode = node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(candidate => candidate.Value == key);
        return (keyNode ?? (YamlNode)node).Line();
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.FirstOrDefault(pair => ((YamlScalarNode)pair.Key).Value == key).Value;
    }

    private YamlNode? Required(string key)
    {
        var found = Find(key);
        if (found is not null && !found.IsNull())
            return found;
        Report(LawFaults.MissingKey, key, key, "");
        return null;
    }

    private T Parse<T>(string key, YamlNode found, string form, Func<string, T?> parse)
        where T : struct
    {
        if (Scalar(key, found) is not { } text)
            return default;
        if (parse(text) is { } value)
            return value;
        Report(LawFaults.WrongForm, key, form, text);
        return default;
    }

    private string? Scalar(string key, YamlNode found)
    {
        if (found is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
            return text;
        Report(LawFaults.WrongForm, key, "text", found is YamlScalarNode ? "" : found.NodeType.ToString());
        return null;
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        var found = Required(key);
        if (found is null or YamlSequenceNode)
            return (found as YamlSequenceNode)?.Children ?? Enumerable.Empty<YamlNode>();
        Report(LawFaults.WrongForm, key, "[…]", found.ToString());
        return [];
    }

    private YamlRecord? AsRecord(string key, YamlNode found)
    {
        if (found is YamlMappingNode mapping)
            return new YamlRecord(log, file, mapping);
        Report(LawFaults.WrongForm, key, "key: value", found.ToString());
        return null;
    }
}
