using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Maps;
using ChildAnalytics.Etl.Samples.Plans;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.YearSets;

/// <summary>One file to be written: a province and a period.</summary>
/// <param name="Period">Period reported.</param>
/// <param name="ProvinceCode">Province of the map of the period.</param>
/// <param name="ProvinceName">With its type word.</param>
/// <param name="Units">Units that report.</param>
/// <param name="SentOn">Date in the heading.</param>
/// <param name="Error">Error to plant; null for none.</param>
internal sealed record YearSetPlan(
    Period Period, string ProvinceCode, string ProvinceName, IReadOnlyList<SampleUnit> Units, DateOnly SentOn, PlantedErrorKind? Error)
{
    // Of a system's export few files are wrong, and each kind of error should be met in ten years of a nation.
    private const int FilesPerError = 40;

    /// <summary>Name of the file.</summary>
    public string FileName => $"bo-so-lieu-tre-em_{ProvinceCode}_{Period}_mo-phong.csv";

    /// <summary>All files of a request by period and province, and the units that send nothing for a period.</summary>
    public static (IReadOnlyList<YearSetPlan> Files, IReadOnlyList<MissingReport> Missing) All(ScopedMap map, LevelTables levels, SampleRequest request)
    {
        var files = new List<YearSetPlan>();
        var missing = new List<MissingReport>();
        foreach (var period in Periods(map, request))
        {
            var window = levels.Windows.First(window => window.Half == period.Half).OnTime(period.Year);
            foreach (var province in map.ValidOn(period.LastDay).GroupBy(unit => unit.ProvinceCode))
            {
                var reporting = province.ToLookup(unit => !GapDraws.MissesReport(request.Seed, unit, period));
                missing.AddRange(reporting[false].Select(unit => new MissingReport(unit.Id.ToString(), period.ToString())));
                var stream = SplitMix64.For(request.Seed, "year-set", province.Key, period: period.ToString());
                var sentOn = window.From.AddDays(stream.Below(window.To.DayNumber - window.From.DayNumber + 1));
                files.Add(new YearSetPlan(period, province.Key, province.First().ProvinceName, [.. reporting[true]], sentOn, Error: null));
            }
        }

        var kinds = Enum.GetValues<PlantedErrorKind>();
        var chosen = Enumerable.Range(0, files.Count)
            .OrderBy(index => SplitMix64.For(request.Seed, "year-set-error", files[index].ProvinceCode, period: files[index].Period.ToString()).Next())
            .Take((files.Count + FilesPerError - 1) / FilesPerError);
        foreach (var (place, index) in chosen.Index())
            files[index] = files[index] with { Error = kinds[place % kinds.Length] };
        return (files, missing);
    }

    // Half a year is reported only where a map ends with it, as in the forms of one province.
    private static IEnumerable<Period> Periods(ScopedMap map, SampleRequest request)
    {
        for (var year = request.FirstYear; year <= request.LastYear; year++)
        {
            var half = new Period(year, 1);
            if (map.ValidOn(half.LastDay).Any(unit => unit.ValidTo < new Period(year).LastDay))
                yield return half;
            yield return new Period(year);
        }
    }
}
