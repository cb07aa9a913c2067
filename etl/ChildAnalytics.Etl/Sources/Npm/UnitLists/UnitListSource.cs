using System.Globalization;
using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;

namespace ChildAnalytics.Etl.Sources.Npm.UnitLists;

/// <summary>Datasets <c>unit_list_before_2025</c> and <c>unit_list_2025</c>: administrative units, from the JSON files that <c>export-units.mjs</c> writes at build time.</summary>
/// <param name="state">Which of the two.</param>
public sealed class UnitListSource(UnitListState state) : ISource
{
    /// <inheritdoc/>
    public string Dataset => state.Dataset;

    /// <inheritdoc/>
    public bool Recognises(InputFile file) => file.Kind == FileKind.Json
        && string.Concat(file.Opening.Where(sign => !char.IsWhiteSpace(sign))).Contains($"\"dataset\":\"{state.Dataset}\"", StringComparison.Ordinal);

    /// <inheritdoc/>
    public FileContent Read(InputFile file, DateOnly receivedOn)
    {
        using var document = Parse(file);
        var root = document.RootElement;
        var missing = MissingProperties(root);
        if (missing.Count > 0)
            throw new FaultException([FileFaults.HeadingsMissing(file, null, null, missing, Names(root))]);
        var accepted = new List<RawRow>();
        var quarantined = new List<QuarantinedRow>();
        foreach (var table in state.Tables)
            ReadList(file, table, root.GetProperty("tables").GetProperty(table.List), accepted, quarantined);
        if (accepted.Count + quarantined.Count == 0)
            throw new FaultException([FileFaults.NoRows(file, null)]);
        var producer = $"npm {Text(root, "package")} {Text(root, "version")}";
        return new FileContent(producer, Text(root, "licence"), [.. state.Tables.Select(table => table.Raw).Distinct()], accepted, quarantined);
    }

    private static void ReadList(InputFile file, UnitListTable table, JsonElement list, List<RawRow> accepted, List<QuarantinedRow> quarantined)
    {
        var firstRows = new Dictionary<string, int>();
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            number++;
            var place = new FaultLocation(file.Name, table.List, number);
            var faults = Check(table, item, place);
            if (table.Key is { } key && !firstRows.TryAdd(Text(item, key), number))
                faults.Add(CellFaults.Repeated(place with { Column = key }, Text(item, key), firstRows[Text(item, key)]));
            if (faults.Count == 0)
                accepted.Add(new RawRow(table.Raw, table.List, number, [.. table.Constants, .. table.Properties.Select(property => Text(item, property))]));
            else
                quarantined.Add(new QuarantinedRow(table.List, number, faults, item.GetRawText()));
        }
    }

    private static List<Fault> Check(UnitListTable table, JsonElement item, FaultLocation place)
    {
        var faults = new List<Fault>();
        foreach (var (property, digits) in table.CodeDigits)
        {
            var code = Text(item, property);
            if (code.Length == 0 && property == table.MayLackCode)
                continue;
            if (code.Length != digits || !code.All(char.IsAsciiDigit))
                faults.Add(CellFaults.CodeDigits(place with { Column = property }, 1.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), code));
        }

        foreach (var property in table.Required)
        {
            if (string.IsNullOrWhiteSpace(Text(item, property)))
                faults.Add(CellFaults.Malformed(place with { Column = property }, "Xã Tân Quan", Text(item, property)));
        }

        return faults;
    }

    private List<string> MissingProperties(JsonElement root)
    {
        var missing = ((string[])["dataset", "package", "version", "licence"]).Where(name => Text(root, name).Length == 0).ToList();
        var hasTables = root.TryGetProperty("tables", out var tables) && tables.ValueKind == JsonValueKind.Object;
        foreach (var table in state.Tables)
        {
            if (!hasTables || !tables.TryGetProperty(table.List, out var list) || list.ValueKind != JsonValueKind.Array)
                missing.Add($"tables.{table.List}");
        }

        return missing;
    }

    private static JsonDocument Parse(InputFile file)
    {
        try
        {
            var document = JsonDocument.Parse(file.Content);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            throw new FaultException([FileFaults.JsonMalformed(file, line: null)]);
        }
        catch (JsonException exception)
        {
            throw new FaultException([FileFaults.JsonMalformed(file, (int?)exception.LineNumber + 1)]);
        }
    }

    private static IEnumerable<string> Names(JsonElement root) => root.EnumerateObject().Select(property => property.Name);

    // A null, like a property that is not there, is an empty cell.
    private static string Text(JsonElement item, string? property)
    {
        if (property is null || item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property, out var value))
            return "";
        return value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => value.GetString() ?? "",
            _ => value.GetRawText(),
        };
    }
}
