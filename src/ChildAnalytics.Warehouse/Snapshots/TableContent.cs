using System.Globalization;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>What a public table of a snapshot holds, as hashes: two snapshots with the same hash of a part hold the same rows of it.</summary>
/// <param name="Definition">Columns with types, and the order of rows.</param>
/// <param name="Parts">Number of rows, a blank and the sum of their 64-bit hashes: by province code, <c>__HIVE_DEFAULT_PARTITION__</c> for rows without one, and for a table without rows; tables that name no province have one part of the empty name.</param>
public sealed record TableContent(string Definition, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>Rows of the table.</summary>
    public long CountRows() => Parts.Keys.Sum(CountRows);

    /// <summary>Rows of one part.</summary>
    /// <exception cref="KeyNotFoundException">There is no such part.</exception>
    public long CountRows(string part) => long.Parse(Parts[part].Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Parts whose rows differ, those that only one side has among them, by name; null where the sides cannot be compared part by part.</summary>
    /// <param name="former">The other side; null where there is none.</param>
    public IReadOnlyList<string>? ChangedParts(TableContent? former) => former?.Definition != Definition
        ? null
        : [.. Parts.Keys.Union(former.Parts.Keys).Where(part => Parts.GetValueOrDefault(part) != former.Parts.GetValueOrDefault(part)).Order(StringComparer.Ordinal)];
}
