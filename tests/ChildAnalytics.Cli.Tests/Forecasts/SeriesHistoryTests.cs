using ChildAnalytics.Cli.Build;
using ChildAnalytics.Cli.Build.Forecasts;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Tests.Forecasts;

/// <summary>What a forecast must know of the history of a commune, read from real tables of an empty warehouse (specification, section 4).</summary>
public sealed class SeriesHistoryTests
{
    private const string Merged = "25001@2025-07-01";
    private const string Mainly = "25002@2025-07-01";
    private const string Whole = "25003@2025-07-01";
    private const string Grown = "25004@2025-07-01";

    private static readonly string[] Facts =
    [
        "unit_id", "measure_id", "period", "vintage", "numerator", "denominator", "value", "value_lo", "value_hi", "parts", "parts_expected", "basis", "quality", "is_synthetic",
        "source_id", "received_at",
    ];

    private static readonly string[] Parts =
    [
        "current_id", "measure_id", "period", "part_unit_id", "vintage", "kind", "share", "share_basis", "numerator", "denominator", "value", "quality", "is_synthetic",
        "source_id", "sheet", "row_number", "received_at",
    ];

    private static readonly LocalisedText Label = new("chỉ tiêu", "measure");

    private static readonly Measure Share = new(
        "CT05a", "QD23-2021", 5, Label, Label, MeasureUnit.Percent, Direction.Up, Label, Label, [], false, new SourceCitation("QĐ 23/QĐ-TTg", null, null, "official"));

    [Fact]
    public void Of_MergedUnits_AreNotedUntilOnePartIsFourFifthsOrThreeYearsAreTheirOwn()
    {
        using var folder = new TempFolder();
        Read(folder, [], history =>
        {
            // Parts of 300 and 301 children in 2024, one own year since.
            Assert.Equal([new DatedNote(SeriesNote.MergedFromParts, 2024)], history.Of(Merged, "CT05a"));
            // Parts of 80 and 20: four fifths stand for the whole. One of the newest years was estimated.
            Assert.Equal([new DatedNote(SeriesNote.PartsMissing, 2024)], history.Of(Mainly, "CT05a"));
            Assert.Empty(history.Of(Whole, "CT05a"));
            // Merged until 2022, reported by itself in 2023, 2024 and 2025.
            Assert.Empty(history.Of(Grown, "CT05a"));
        });
    }

    [Fact]
    public void Panel_NotesHalvesAndBreaks_AreThoseOfTheTables()
    {
        using var folder = new TempFolder();
        Read(folder, [["CT05a", "75", 2023, "restart", "đổi cách tính", "new definition", "test"]], history =>
        {
            var panel = MeasurePanel.Of(Share, Core(), [Commune(Merged), Commune(Whole)], history)!;
            // 2021 and 2022 lie before the listed break; 2025 of the second commune was reported by halves only: a share stands at the end of the second.
            Assert.Equal((2023, 3), (panel.Values.FirstYear, panel.Values.YearCount));
            Assert.Equal([50, 60, 50, 60, 50, 66], panel.Values.Values);
            Assert.Equal(120, panel.Values.Denominators![5]);
            Assert.Equal(
                [(0, SeriesNote.MergedFromParts, 2024), (1, SeriesNote.FromHalfYears, 2025), (0, SeriesNote.BreakListed, 2023), (1, SeriesNote.BreakListed, 2023)],
                panel.Notes.Select(note => (note.Series, note.Note.Note, note.Note.Year)));
            Assert.Equal([2023, 2023], panel.Values.NotedSince!);
            Assert.False(panel.Exact.ContainsKey((1, 2025)));
        });
    }

    [Fact]
    public void Read_UnknownAction_IsRefused()
    {
        using var folder = new TempFolder();
        var faults = Assert.Throws<FaultException>(() => Read(folder, [["CT05a", "VN", 2023, "forget", null, null, null]], _ => { })).Faults;
        Assert.Equal(("CA1724", "forget"), (faults[0].Id, faults[0].Found));
    }

    [Fact]
    public void Breaks_NationAndProvince_TheLatestRestartHoldsAndAKeepJudgesTheJump()
    {
        using var folder = new TempFolder();
        Read(folder, [["CT05a", "VN", 2021, "restart", null, null, null], ["CT05a", "75", 2023, "restart", null, null, null], ["CT05a", "75", 2024, "keep", null, null, null]], history =>
        {
            Assert.Equal((2023, 2021, null), (history.Breaks.FirstYear("CT05a", "75"), history.Breaks.FirstYear("CT05a", "79"), history.Breaks.FirstYear("CT05b", "75")));
            Assert.True(history.Breaks.IsJudged("CT05a", "75", new(0, 2024, 1, 0.5)));
            Assert.False(history.Breaks.IsJudged("CT05a", "75", new(0, 2025, 1, 0.5)));
            Assert.False(history.Breaks.IsJudged("CT05a", "79", new(0, 2024, 1, 0.5)));
        });
    }

    private static void Read(TempFolder folder, IReadOnlyList<object?[]> breaks, Action<SeriesHistory> check)
    {
        using var build = WarehouseBuild.Start(new DataFolder(folder.File("data")), ProgramFolder.Warehouse, new DateOnly(2026, 11, 21), TimeProvider.System, new Progress<ModelRun>());
        build.LoadRaw();
        build.RunModels(Layer.Staging);
        build.RunModels(Layer.Core);
        build.Run([new EngineStep("history", [], ["seed.series_break"], "1", tables =>
        {
            Insert(tables, "core.current_observations", Facts, Observations());
            Insert(tables, "core.observation_parts", Parts, [Part(Merged, "2024", 300), Part(Merged, "2024", 301), Part(Mainly, "2024", 80), Part(Mainly, "2024", 20)]);
            tables.Write("seed.series_break", ["measure_id", "scope_code", "first_year", "action", "reason_vi", "reason_en", "source"], breaks);
            check(SeriesHistory.Read(tables));
        })]);
    }

    // Models write schema core; a step reads it. Here the rows are given.
    private static void Insert(EngineTables tables, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        foreach (var row in rows)
            tables.Query($"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Index().Select(column => $"${column.Index + 1}"))})", _ => 0, row);
    }

    private static IEnumerable<object?[]> Observations()
    {
        foreach (var (unit, merged, last) in new[] { (Merged, 2024, 2025), (Mainly, 2024, 2025), (Whole, 0, 2024), (Grown, 2022, 2025) })
        {
            for (var year = 2021; year <= last; year++)
                yield return Observation(unit, $"{year}", 50, year > merged ? "reported" : unit == Mainly && year == 2024 ? "estimated" : "recombined");
        }

        yield return Observation(Whole, "2025H1", 63, "reported");
        yield return Observation(Whole, "2025H2", 66, "reported");
    }

    private static object?[] Observation(string unit, string period, double value, string basis) =>
        [unit, "CT05a", period, new DateOnly(2026, 1, 1), value * 1.2, 120.0, value, null, null, 1, 1, basis, "ok", false, "aaaaaaaaaaaa", null];

    private static object?[] Part(string unit, string period, double people) =>
        [unit, "CT05a", period, $"{people}@1995-01-01", new DateOnly(2025, 1, 1), "merged", 1.0, "whole", 10.0, people, 10.0, "ok", false, "aaaaaaaaaaaa", null, null, null];

    private static CoreFacts Core()
    {
        var facts = new Dictionary<(string, string), IReadOnlyList<(int, Fact)>>
        {
            [(Merged, "CT05a")] = [.. Enumerable.Range(2021, 5).Select(year => (year, Fact.OfFraction(60, 120)))],
            [(Whole, "CT05a")] = [.. Enumerable.Range(2021, 4).Select(year => (year, Fact.OfFraction(72, 120)))],
        };
        return new CoreFacts([Commune(Merged), Commune(Whole)], [2021, 2022, 2023, 2024, 2025], new HashSet<string>(["CT05a"], StringComparer.Ordinal), facts, new HashSet<string>(StringComparer.Ordinal));
    }

    private static CurrentCommune Commune(string id) => new(
        UnitId.TryParse(id, out var known) ? known : throw new InvalidOperationException(id),
        "75",
        [(new DateOnly(2025, 7, 1), UnitType.Commune)],
        [(new DateOnly(2025, 7, 1), ProvinceKind.Province)]);
}
