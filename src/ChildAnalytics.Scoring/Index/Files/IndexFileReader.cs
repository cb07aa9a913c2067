using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Scoring.Index.Files;

/// <summary>Reads data and metadata in COINr's form: iCode, Level, Parent, Direction, Weight, Type, and optionally Target, Denominator, Worst, Best.</summary>
public static class IndexFileReader
{
    private const string UnitColumn = "uCode";

    /// <summary>The index's data and tree.</summary>
    /// <param name="data">One row per unit: uCode and one column per indicator, denominator and group of the metadata.</param>
    /// <param name="metadata">One row per indicator (level 1), aggregate (level 2 and up), denominator and group. Without a column Type, rows with a level are indicators and aggregates and others are left aside.</param>
    /// <exception cref="FaultException">All faults of both files at once (CA1901 to CA1906, CA1909).</exception>
    /// <remarks>Of several groups the coarsest serves for imputation, because its means rest on most units; of equally coarse ones the last.</remarks>
    public static IndexSource Read(TextTable data, TextTable metadata)
    {
        var faults = new List<Fault>();
        metadata.Require(faults, "iCode", "Level", "Parent", "Direction", "Weight");
        data.Require(faults, UnitColumn);
        Stop(faults);
        var nodes = new List<IndexNode>();
        var groups = new List<string>();
        for (var row = 0; row < metadata.Rows.Count; row++)
        {
            if (metadata.Text(row, "Level") is not null)
                nodes.Add(ReadNode(metadata, row, faults));
            else if (metadata.Text(row, "Type") == "Group" && metadata.Text(row, "iCode") is { } group)
                groups.Add(group);
        }

        var measures = nodes.Where(node => node.Level == 1).Select(node => node.Code).ToList();
        var sizes = nodes.Select(node => node.Denominator).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        data.Require(faults, [.. measures, .. sizes, .. groups]);
        var units = ReadUnits(data, faults);
        Stop(faults);
        var tree = IndexTree.Of(nodes, metadata.File);
        var source = new IndexSource(
            tree,
            new IndexTable(units, measures, ReadColumns(data, measures, faults)),
            new IndexTable(units, sizes, ReadColumns(data, sizes, faults)),
            Coarsest(data, groups),
            data.File);
        Stop(faults);
        return source;
    }

    private static void Stop(List<Fault> faults)
    {
        if (faults.Count > 0)
            throw new FaultException(faults);
    }

    private static IndexNode ReadNode(TextTable metadata, int row, List<Fault> faults)
    {
        var (file, line) = (metadata.File, metadata.RowInFile(row));
        var code = metadata.Text(row, "iCode") ?? "";
        if (code.Length == 0)
            faults.Add(IndexFaults.NotAllowed(file, line, "iCode", "a code", ""));
        var level = metadata.Number(row, "Level", faults) ?? 1;
        if (level is not (>= 1 and <= 10) || level != Math.Floor(level))
            faults.Add(IndexFaults.NotAllowed(file, line, "Level", "1, 2, 3 …", level.ToString(CultureInfo.InvariantCulture)));
        var sign = metadata.Number(row, "Direction", faults) ?? 1;
        if (sign is not (1 or -1))
            faults.Add(IndexFaults.NotAllowed(file, line, "Direction", "1, -1", sign.ToString(CultureInfo.InvariantCulture)));
        var weight = metadata.Number(row, "Weight", faults) ?? 1;
        if (weight < 0)
            faults.Add(IndexFaults.NotAllowed(file, line, "Weight", ">= 0", weight.ToString(CultureInfo.InvariantCulture)));
        return new IndexNode(code, (int)level, metadata.Text(row, "Parent"), sign < 0 ? Direction.Down : Direction.Up, weight)
        {
            Target = metadata.Number(row, "Target", faults),
            Denominator = level == 1 ? metadata.Text(row, "Denominator") : null,
            Worst = metadata.Number(row, "Worst", faults),
            Best = metadata.Number(row, "Best", faults),
        };
    }

    private static string[] ReadUnits(TextTable data, List<Fault> faults)
    {
        var units = new string[data.Rows.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < units.Length; row++)
        {
            units[row] = data.Text(row, UnitColumn) ?? "";
            if (units[row].Length == 0 || !seen.Add(units[row]))
                faults.Add(IndexFaults.UnitTwice(data.File, data.RowInFile(row), units[row]));
        }

        if (units.Length < 2)
            faults.Add(IndexFaults.TooFewUnits(data.File, units.Length));
        return units;
    }

    private static double[][] ReadColumns(TextTable data, IEnumerable<string> codes, List<Fault> faults) =>
        [.. codes.Select(code => Enumerable.Range(0, data.Rows.Count).Select(row => data.Number(row, code, faults) ?? double.NaN).ToArray())];

    private static string[] Coarsest(TextTable data, IEnumerable<string> groups)
    {
        string[] coarsest = [];
        var fewest = int.MaxValue;
        foreach (var group in groups)
        {
            string[] members = [.. Enumerable.Range(0, data.Rows.Count).Select(row => data.Text(row, group) ?? "")];
            var count = members.Distinct(StringComparer.Ordinal).Count();
            if (count <= fewest)
                (coarsest, fewest) = (members, count);
        }

        return coarsest;
    }
}
