using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Maps;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Plans;

/// <summary>Decides which files a sample has: senders follow the map of the day, one file a district while districts exist and one a commune after.</summary>
internal sealed class SamplePlan
{
    private const double CsvPart = 0.25;
    private const double TextPart = 0.15;
    private const double LatePart = 0.03;
    private const double ErrorPart = 0.025;
    private const int FilesPerCorrection = 250;

    private readonly ScopedMap _map;
    private readonly LevelTables _levels;
    private readonly int _seed;
    private readonly List<MissingReport> _missing = [];

    /// <summary>Plans all files of a request.</summary>
    public SamplePlan(ScopedMap map, LevelTables levels, SampleRequest request)
    {
        _map = map;
        _levels = levels;
        _seed = request.Seed;
        var files = new List<FilePlan>();
        for (var year = request.FirstYear; year <= request.LastYear; year++)
        {
            if (MapEndsWithin(year))
                files.AddRange(FilesOf(new Period(year, 1)));
            files.AddRange(FilesOf(new Period(year)));
        }

        MarkLate(files);
        MarkErrors(files);
        MarkCorrections(files);
        Files = files;
    }

    /// <summary>Files in the order of period and sender.</summary>
    public IReadOnlyList<FilePlan> Files { get; }

    /// <summary>Units that send nothing for a period.</summary>
    public IReadOnlyList<MissingReport> Missing => _missing;

    // A half-year report is planned only where it is the last on a map: districts that are gone by December cannot send the annual one.
    private bool MapEndsWithin(int year)
    {
        var december = new Period(year).LastDay;
        return _map.ValidOn(new Period(year, 1).LastDay).Any(unit => HasDistrict(unit) && unit.ValidTo < december);
    }

    private IEnumerable<FilePlan> FilesOf(Period period)
    {
        var units = _map.ValidOn(period.LastDay);
        if (period.Half is null)
        {
            foreach (var province in units.GroupBy(unit => unit.ProvinceCode))
                yield return Dressed(new FilePlan { Period = period, SenderCode = province.Key, SenderName = province.First().ProvinceName, Units = [.. province], IsProvince = true });
        }

        var reporting = new List<SampleUnit>();
        foreach (var unit in units)
        {
            if (GapDraws.MissesReport(_seed, unit, period))
                _missing.Add(new MissingReport(unit.Id.ToString(), period.ToString()));
            else
                reporting.Add(unit);
        }

        foreach (var sender in reporting.GroupBy(unit => HasDistrict(unit) ? unit.DistrictCode! : unit.Id.Code))
        {
            var first = sender.First();
            var isDistrict = HasDistrict(first);
            yield return Dressed(new FilePlan
            {
                Period = period,
                SenderCode = sender.Key,
                SenderName = isDistrict ? first.DistrictName ?? sender.Key : first.Name,
                Units = [.. sender],
                IsDistrict = isDistrict,
            });
        }
    }

    private FilePlan Dressed(FilePlan plan)
    {
        var stream = StreamOf("dress", plan);
        return plan with
        {
            IsCsv = stream.Uniform() < CsvPart,
            NumbersAsText = stream.Uniform() < TextPart,
            SentOn = DayIn(WindowOf(plan).OnTime(plan.Period.Year), ref stream),
        };
    }

    private void MarkLate(List<FilePlan> files)
    {
        foreach (var index in Drawn("late", files, plan => plan.Period.Half is null, count => Math.Max(1, (int)Math.Round(count * LatePart))))
        {
            var stream = StreamOf("late-day", files[index]);
            files[index] = files[index] with { IsLate = true, SentOn = DayIn(WindowOf(files[index]).Late(files[index].Period.Year), ref stream) };
        }
    }

    private void MarkErrors(List<FilePlan> files)
    {
        var kinds = Enum.GetValues<PlantedErrorKind>();
        var next = 0;
        foreach (var index in Drawn("error", files, plan => !plan.IsProvince, _ => (int)Math.Ceiling(files.Count * ErrorPart)))
            files[index] = files[index] with { Error = kinds[next++ % kinds.Length] };
    }

    private void MarkCorrections(List<FilePlan> files)
    {
        foreach (var index in Drawn("correction", files, plan => plan is { IsDistrict: true, Period.Half: null, Error: null }, _ => Math.Max(1, files.Count / FilesPerCorrection)))
        {
            var stream = StreamOf("correction-day", files[index]);
            files[index] = files[index] with { CorrectedOn = files[index].SentOn.AddDays(15 + stream.Below(20)) };
        }
    }

    private List<int> Drawn(string purpose, List<FilePlan> files, Func<FilePlan, bool> mayBe, Func<int, int> howMany)
    {
        var able = Enumerable.Range(0, files.Count).Where(index => mayBe(files[index])).ToList();
        return able.Count == 0
            ? []
            : [.. able.OrderBy(index => StreamOf(purpose, files[index]).Next()).Take(howMany(able.Count))];
    }

    private ReportingWindow WindowOf(FilePlan plan) => _levels.Windows.First(window => window.Half == plan.Period.Half);

    private SplitMix64 StreamOf(string purpose, FilePlan plan) =>
        SplitMix64.For(_seed, purpose, plan.SenderCode, period: plan.Period.ToString());

    private static DateOnly DayIn((DateOnly From, DateOnly To) window, ref SplitMix64 stream) =>
        window.From.AddDays(stream.Below(window.To.DayNumber - window.From.DayNumber + 1));

    private static bool HasDistrict(SampleUnit unit) => !string.IsNullOrEmpty(unit.DistrictCode);
}
