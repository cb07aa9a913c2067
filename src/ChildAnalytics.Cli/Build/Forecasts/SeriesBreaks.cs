using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Forecasting.Models.Pooled.History;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Breaks of series that a person has listed in <c>warehouse/seeds/series_break.csv</c>: history before them is left out, or the jump is declared real.</summary>
internal sealed class SeriesBreaks
{
    private const string Nation = "VN";
    private const string Restart = "restart";
    private const string Keep = "keep";

    private readonly IReadOnlyList<(string MeasureId, string ScopeCode, int FirstYear, string Action)> _listed;

    private SeriesBreaks(IReadOnlyList<(string MeasureId, string ScopeCode, int FirstYear, string Action)> listed) => _listed = listed;

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["seed.series_break"];

    /// <summary>Reads the list.</summary>
    /// <exception cref="FaultException">CA1724: unknown actions, all at once.</exception>
    public static SeriesBreaks Read(EngineTables tables)
    {
        var listed = tables.Query(
            "select measure_id, scope_code, first_year, action from seed.series_break order by 1, 2, 3",
            row => (row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3)));
        var faults = listed.Where(one => one.Item4 is not (Restart or Keep)).Select(one => ForecastBuildFaults.UnknownAction(one.Item1, one.Item3, one.Item4)).ToArray();
        return faults.Length == 0 ? new SeriesBreaks(listed) : throw new FaultException(faults);
    }

    /// <summary>First year of a province's series of a measure that may be used; null where no restart is listed.</summary>
    public int? FirstYear(string measureId, string provinceCode)
    {
        int? first = null;
        foreach (var one in _listed)
        {
            if (one.MeasureId == measureId && one.Action == Restart && (one.ScopeCode == Nation || one.ScopeCode == provinceCode) && !(one.FirstYear <= first))
                first = one.FirstYear;
        }

        return first;
    }

    /// <summary>Whether a person has judged that a province's communes really jumped together in a year.</summary>
    public bool IsJudged(string measureId, string provinceCode, SharedJump jump) => _listed.Any(one =>
        one.MeasureId == measureId && one.FirstYear == jump.Year && (one.ScopeCode == Nation || one.ScopeCode == provinceCode));
}
