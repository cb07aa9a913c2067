using System.Diagnostics;
using System.Globalization;
using ChildAnalytics.Cli.Build;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Tests.Forecasts;

/// <summary>
/// The whole forecast step, objectives and totals with it, at the scale of the nation: 34 provinces, 3,321 communes, every measure of the repository, seven years.
/// Runs only where CHILDANALYTICS_NATION is set, because it takes minutes; it says what it cost.
/// </summary>
public sealed class NationalForecastTests(ITestOutputHelper output)
{
    private const int Provinces = 34;
    private const int Communes = 3321;
    private const int FirstYear = 2019;
    private const int Years = 7;

    private static readonly DateOnly Since = new(2025, 7, 1);

    [Fact]
    public void ForecastTables_Nation_CostIsTold()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CHILDANALYTICS_NATION") is not null, "Set CHILDANALYTICS_NATION to time the forecasts of the nation; it takes minutes.");
        var law = LawLibrary.Load(ProgramFolder.Warehouse);
        var rules = RatingRules.From(law, new DateOnly(2026, 11, 21));
        using var folder = new TempFolder();
        using var build = WarehouseBuild.Start(new DataFolder(folder.File("data")), ProgramFolder.Warehouse, new DateOnly(2026, 11, 21), TimeProvider.System, new Progress<ModelRun>());
        build.LoadRaw();
        build.RunModels(Layer.Staging);
        build.RunModels(Layer.Core);
        build.Run([new EngineStep("nation", [], ForecastTables.Tables, "1", tables =>
        {
            for (var province = 0; province < Provinces; province++)
                tables.Query($"insert into core.units ({string.Join(", ", UnitColumns)}) values ({string.Join(", ", UnitColumns.Index().Select(column => $"${column.Index + 1}"))})", _ => 0, Unit(province));
            var core = Core(rules);
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            ForecastTables.Write(tables, rules, law.Targets, () => core);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{core.Facts.Count} series: {watch.Elapsed.TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} processor seconds, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
        })]);
        Assert.Equal(Communes, build.Query("select count(distinct commune_id) from engine.target_forecast", reader => reader.GetInt64(0))[0]);
        Assert.True(build.Query("select count(*) from engine.province_forecast where scope_kind = 'national'", reader => reader.GetInt64(0))[0] > 0);
    }

    private static readonly string[] UnitColumns =
    [
        "unit_id", "level", "code", "name", "short_name", "unit_type", "valid_from", "valid_to", "valid_from_basis", "province_code", "province_id", "district_code", "name_key", "source_id",
    ];

    private static object?[] Unit(int province) =>
        [$"{Code(province)}@2025-07-01", "province", Code(province), $"Tỉnh {province}", $"{province}", "tỉnh", Since, null, "decree", Code(province), null, null, $"{province}", null];

    private static string Code(int province) => (10 + province).ToString(CultureInfo.InvariantCulture);

    // Levels, common trends and yearly chance on the logit scale, whole counts among 20 to 520 people; yes and no turn with one chance in twenty.
    private static CoreFacts Core(RatingRules rules)
    {
        var random = new Random(1);
        var facts = new Dictionary<(string, string), IReadOnlyList<(int, Fact)>>();
        var communes = Enumerable.Range(0, Communes).Select(commune => new CurrentCommune(
            new UnitId((20000 + commune).ToString(CultureInfo.InvariantCulture), Since), Code(commune % Provinces), [(Since, UnitType.Commune)], [(Since, ProvinceKind.Province)])).ToArray();
        foreach (var measure in rules.Measures.Values.Where(measure => !measure.CountsUnits))
        {
            foreach (var commune in communes)
            {
                var logit = (3 * random.NextDouble()) - 1.5;
                var people = 20 + random.Next(500);
                facts[(commune.Id.ToString(), measure.Id)] = [.. Enumerable.Range(FirstYear, Years).Select(year => (year, One(measure, random, logit + (0.08 * (year - FirstYear)), people)))];
            }
        }

        return new CoreFacts(
            communes, [.. Enumerable.Range(FirstYear, Years)], rules.Measures.Values.Where(measure => !measure.CountsUnits).Select(measure => measure.Id).ToHashSet(), facts, new HashSet<string>(StringComparer.Ordinal));
    }

    private static Fact One(Measure measure, Random random, double logit, int people)
    {
        var share = 1 / (1 + Math.Exp(-(logit + (0.6 * (random.NextDouble() - 0.5)))));
        if (measure.Unit == MeasureUnit.YesNo)
            return Fact.OfValue(random.NextDouble() < 0.95 ? 1 : 0);
        return measure.Unit.RatioBase() is null
            ? Fact.OfValue(Math.Round((decimal)(100 * share), 1))
            : Fact.OfFraction(Math.Round((decimal)(share * people)), people);
    }
}
