using ChildAnalytics.Scoring.Outliers;
using ChildAnalytics.Warehouse.Checks;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Holds every reported count against what is ordinary in its province, and writes those outside.</summary>
internal static class FunnelTables
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.funnel_outlier";

    /// <summary>The folder below <c>warehouse</c> that holds its limits.</summary>
    public const string LimitsFolder = "checks";

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["core.reported_observations", "core.units", "seed.measure"];

    /// <summary>Units of one measure and period are judged together, over the nation, and apart from all others.</summary>
    public static EngineSlices Slices { get; } = new(
        Family,
        $"""
        select {Family}, count(*) || ' ' || sum(hash(unit_id, numerator, denominator)::hugeint)
        from core.reported_observations
        where is_latest and level = 'commune'
        group by 1
        """,
        ["core.reported_observations"]);

    private const string Family = "measure_id || ' ' || period";
    private const string RuleId = "CA1420";

    private static readonly string[] Columns =
        ["unit_id", "measure_id", "period", "numerator", "denominator", "expected_share", "overdispersion", "nearest_limit", "probability", "units"];

    /// <summary>Writes the table; the limits stand in the twin of the check.</summary>
    /// <param name="tables">Tables of a build whose core models have run.</param>
    public static void Write(EngineTables tables)
    {
        var check = Check.ReadAll(Path.Combine(ProgramFolder.Warehouse, LimitsFolder)).Single(check => check.RuleId == RuleId);
        var settings = new FunnelSettings(check.Limit("tail"), check.Limit("false_discovery"), (int)check.Limit("fewest_units"), check.Limit("winsor"));
        var counts = tables.Query(
            $"""
            select observations.unit_id, observations.measure_id, observations.period, units.province_code, observations.numerator, observations.denominator
            from (from core.reported_observations where {tables.Holds(Family)}) as observations
            inner join core.units on units.unit_id = observations.unit_id
            inner join seed.measure on measure.measure_id = observations.measure_id
            where observations.is_latest and observations.level = 'commune' and measure.ratio_base is not null
              and observations.denominator > 0 and observations.numerator between 0 and observations.denominator
            order by observations.measure_id, observations.period, observations.unit_id
            """,
            row => (UnitId: row.GetString(0), MeasureId: row.GetString(1), Period: row.GetString(2), Cell: new FunnelCell(row.GetString(3), row.GetDouble(4), row.GetDouble(5))));
        var families = counts.GroupBy(count => (count.MeasureId, count.Period)).Select(family => family.ToArray()).ToArray();
        tables.Write(Table, Columns, families.AsParallel().AsOrdered().SelectMany(family =>
            FunnelTest.Outside([.. family.Select(count => count.Cell)], settings).Select(outlier => Row(family[outlier.Index].UnitId, family[outlier.Index].MeasureId, family[outlier.Index].Period, family[outlier.Index].Cell, outlier))));
    }

    private static object?[] Row(string unitId, string measureId, string period, FunnelCell cell, FunnelOutlier outlier) =>
    [
        unitId, measureId, period, cell.Numerator, cell.Denominator, outlier.ExpectedShare, outlier.Overdispersion, outlier.NearestLimit, outlier.Probability, outlier.Units,
    ];
}
