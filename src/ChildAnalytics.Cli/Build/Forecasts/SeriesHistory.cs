using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>How the histories of communes came about, as far as a forecast must know: merged from parts, parts missing, reported by half-years only.</summary>
/// <remarks>
/// A unit whose history was put together from units that reported apart is noted until it owns three points (forecasting specification, section 4,
/// as for divided units), unless one part had four fifths of the people: such a part stands for the whole there too. See src/docs/adr/0025.
/// </remarks>
internal sealed class SeriesHistory
{
    private const int OwnPoints = 3;
    private const double StandsForTheWhole = 0.8;

    private readonly ILookup<(string UnitId, string MeasureId), DatedNote> _notes;
    private readonly ILookup<string, HalfYearFact> _halves;

    private SeriesHistory(ILookup<(string, string), DatedNote> notes, ILookup<string, HalfYearFact> halves, SeriesBreaks breaks)
    {
        _notes = notes;
        _halves = halves;
        Breaks = breaks;
    }

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["core.current_observations", "core.observation_parts", .. SeriesBreaks.Reads];

    /// <summary>Listed changes of definition, and jumps that a person has judged.</summary>
    public SeriesBreaks Breaks { get; }

    /// <summary>Reads the whole nation.</summary>
    public static SeriesHistory Read(EngineTables tables)
    {
        var notes = new List<((string, string) Key, DatedNote Note)>();
        foreach (var row in Merged(tables))
        {
            if (row.OwnYears < OwnPoints && !(row.LargestShare >= StandsForTheWhole))
                notes.Add(((row.UnitId, row.MeasureId), new DatedNote(SeriesNote.MergedFromParts, row.MergedYear)));
            if (row.PartialYear is { } partial)
                notes.Add(((row.UnitId, row.MeasureId), new DatedNote(SeriesNote.PartsMissing, partial)));
        }

        return new SeriesHistory(
            notes.ToLookup(note => note.Key, note => note.Note), ReadHalves(tables).ToLookup(half => half.MeasureId), SeriesBreaks.Read(tables));
    }

    /// <summary>What is noted of one commune and measure.</summary>
    public IEnumerable<DatedNote> Of(string unitId, string measureId) => _notes[(unitId, measureId)];

    /// <summary>The half-yearly figures of a measure whose halves make a year: shares, which stand at the end of the second half, and rates per thousand, which are the mean of both.</summary>
    public IEnumerable<HalfYearFact> Halves(Measure measure) => measure.Unit is MeasureUnit.Percent or MeasureUnit.PerMille ? _halves[measure.Id] : [];

    private static IReadOnlyList<MergedSeries> Merged(EngineTables tables) => tables.Query(
        """
        with
        yearly as (
          select unit_id, measure_id, period, period::integer as year, basis
          from core.current_observations
          where length(period) = 4 and value is not null
        ),
        merged as (
          select unit_id, measure_id, max(year) filter (basis in ('recombined', 'estimated')) as merged_year, max(year) as last_year,
            max(year) filter (basis = 'estimated') as estimated_year
          from yearly
          group by all
          having merged_year is not null
        ),
        own as (
          select merged.unit_id, merged.measure_id, count(*) as years
          from merged
          inner join yearly on yearly.unit_id = merged.unit_id and yearly.measure_id = merged.measure_id and yearly.year > merged.merged_year
          group by all
        ),
        weights as (
          select parts.current_id, parts.measure_id, max(coalesce(parts.share, 1) * parts.denominator) / nullif(sum(coalesce(parts.share, 1) * parts.denominator), 0) as largest
          from merged
          inner join core.observation_parts as parts
            on parts.current_id = merged.unit_id and parts.measure_id = merged.measure_id and parts.period = merged.merged_year::varchar
          group by all
        )
        select merged.unit_id, merged.measure_id, merged.merged_year, coalesce(own.years, 0), weights.largest,
          if(merged.estimated_year >= merged.last_year - 2, merged.estimated_year, null)
        from merged
        left join own using (unit_id, measure_id)
        left join weights on weights.current_id = merged.unit_id and weights.measure_id = merged.measure_id
        """,
        row => new MergedSeries(
            row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetDouble(4), row.IsDBNull(5) ? null : row.GetInt32(5)));

    private static IReadOnlyList<HalfYearFact> ReadHalves(EngineTables tables) => tables.Query(
        """
        select unit_id, measure_id, left(period, 4)::integer, right(period, 1)::integer, value, denominator
        from core.current_observations
        where length(period) = 6 and value is not null
        """,
        row => new HalfYearFact(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetDouble(4), row.IsDBNull(5) ? double.NaN : row.GetDouble(5)));

    private sealed record MergedSeries(string UnitId, string MeasureId, int MergedYear, long OwnYears, double? LargestShare, int? PartialYear);
}
