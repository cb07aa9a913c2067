using System.Globalization;
using ChildAnalytics.Cli.Tables;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Plans;

/// <summary>A planner's own costs: a CSV with the columns <c>measure_id</c> and <c>cost</c>.</summary>
internal static class PlanCosts
{
    /// <summary>Đồng per unit by measure; empty where no file is named.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="measureIds">Measures the publication prices.</param>
    /// <exception cref="FaultException">CA1720 to CA1723 where it is no such file; CA1781 for each row that cannot be used, all at once.</exception>
    public static IReadOnlyDictionary<string, long> Read(string? path, IReadOnlyCollection<string> measureIds)
    {
        var costs = new Dictionary<string, long>(StringComparer.Ordinal);
        if (path is null)
            return costs;
        var table = TableReader.Read(path);
        var columns = table.Columns.ToList();
        var (measure, cost) = (columns.IndexOf("measure_id"), columns.IndexOf("cost"));
        if (measure < 0 || cost < 0)
            throw new FaultException([PlanFaults.CostNotUsable(table.File, 1, string.Join(',', table.Columns), measureIds)]);
        var faults = new List<Fault>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row];
            if (!measureIds.Contains(cells[measure].Trim()) || !long.TryParse(cells[cost].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
                faults.Add(PlanFaults.CostNotUsable(table.File, table.Lines?[row] ?? row + 2, string.Join(',', cells), measureIds));
            else
                costs[cells[measure].Trim()] = amount;
        }

        return faults.Count == 0 ? costs : throw new FaultException(faults);
    }
}
