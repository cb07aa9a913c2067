using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Benchmarks.Scoring;

/// <summary>Score sheets of the whole country on the old map: 10,035 communes, 13 criteria of 20 items, 10 periods; and the effect of settings on the new one.</summary>
internal static class RatingBenchmark
{
    private const int OldCommunes = 10_035;
    private const int NewCommunes = 3_321;
    private const int Periods = 10;
    private const int Criteria = 13;
    private const int ItemsOfSome = 2;
    private const int Options = 20;

    private static readonly LocalisedText Name = new("", "");
    private static readonly SourceCitation Source = new("", null, null, "illustrative");

    public static void Run(int threads)
    {
        var plan = RatingPlan.Prepare(Rules, Measures);
        var periods = Enumerable.Range(0, Periods).Select(period => Communes(OldCommunes, period)).ToArray();
        var few = Communes(NewCommunes, 0);
        var one = BenchmarkTable.Row("One period, 10,035 communes x 13 criteria (baseline)", () => RatingEngine.Rate(plan, new(), "2025", periods[0]), double.NaN);
        BenchmarkTable.Row($"Ten periods, 10,035 communes x 13 criteria, {threads} threads", () => RateAll(plan, periods), one);
        BenchmarkTable.Row("Effects of 20 answers, 3,321 communes", () => SettingEngine.Effects(plan, new(), "2025", few, [.. Enumerable.Range(0, Options).Select(Option)]), one);
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"| Most memory held by the process: {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB | | | | |"));
    }

    // All sheets of all periods are held at once, as a caller that compares periods would.
    private static IReadOnlyList<ScoreSheet>[] RateAll(RatingPlan plan, CommuneRecord[][] periods) =>
        Array.ConvertAll(periods, communes => RatingEngine.Rate(plan, new(), "2025", communes));

    private static SettingOption Option(int number) =>
        new("vacuous_item", $"{number}", false, SettingReach.Computed, new LegalSettings((VacuousItemRule)(number % 4)));

    internal static CommuneRecord[] Communes(int count, int period)
    {
        var random = new Random(period);
        var standing = new UnitStanding(UnitType.Commune, ProvinceKind.Province, true, new DateOnly(2024, 12, 31));
        return [.. Enumerable.Range(0, count).Select(index => new CommuneRecord(new UnitId($"{index:00000}", new DateOnly(1995, 1, 1)), standing, Facts(random)))];
    }

    // One fact in twenty is missing, as in a good year of reports.
    private static Dictionary<string, Fact> Facts(Random random)
    {
        var facts = new Dictionary<string, Fact>();
        foreach (var measure in Measures.Values.Where(_ => random.Next(20) > 0))
        {
            var children = random.Next(20, 2000);
            facts.Add(measure.Id, measure.Unit == MeasureUnit.YesNo ? Fact.OfValue(random.Next(2), "a") : Fact.OfFraction(children - random.Next(children / 4), children, "a"));
        }

        return facts;
    }

    internal static RuleSet Rules { get; } = new(
        "BENCH", Name, true, Name, new DateOnly(2019, 1, 3), null, 1000,
        [.. Enumerable.Range(0, Criteria).Select(number => new Criterion($"TC{number:00}", number, Name, null, [.. Items(number)], Source)).Select(criterion => criterion with { MaxPoints = criterion.Items.Sum(item => item.MaxPoints) })],
        [new PassMark("A", Name, 900, Source), new PassMark("B", Name, 850, Source), new PassMark("C", Name, 800, Source)], Source);

    internal static IReadOnlyDictionary<string, Measure> Measures { get; } = Rules.Criteria.SelectMany(criterion => criterion.Items).ToDictionary(
        item => item.Id,
        item => new Measure(item.Id, "BENCH", 1, Name, Name, item.Kind == ItemKind.YesNo ? MeasureUnit.YesNo : MeasureUnit.Percent, Direction.Up, Name, Name, [], false, Source));

    // Seven criteria of two items and six of one, as in the illustrative set: 20 items.
    private static IEnumerable<CriterionItem> Items(int criterion)
    {
        for (var item = 0; item < (criterion < 7 ? ItemsOfSome : 1); item++)
        {
            var id = $"TC{criterion:00}{(char)('a' + item)}";
            yield return item == 0
                ? new CriterionItem(id, Name, ItemKind.Bands, id, 50, [new(Comparator.Ge, 98, 50), new(Comparator.Ge, 95, 40), new(Comparator.Ge, 90, 25), new(Comparator.Ge, 80, 10)], true, Source)
                : new CriterionItem(id, Name, ItemKind.YesNo, id, 50, [], true, Source);
        }
    }
}
