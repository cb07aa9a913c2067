using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Checks.Issues;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Tests.Models;

public sealed class IncrementalBuildTests
{
    private const int TakenBack = 3;
    private const int Day = 7;
    private const int YearSet = 8;
    private const int Act = 9;
    private const int Kinds = 10;

    [Fact]
    public void Build_NothingChanged_RunsNoStep()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        var first = Run(workshop);
        workshop.Steps.Clear();

        Assert.Equal(first, Run(workshop));
        Assert.Empty(workshop.Steps.With(StepOutcome.Built));
        Assert.NotEmpty(workshop.Steps.With(StepOutcome.Unchanged));
    }

    [Fact]
    public void Build_ModelChangedWithoutEffect_LeavesItsReadersAlone()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        Run(workshop);
        Edit(workshop, "models/core/unit/units.sql", "with\n", "-- Another word on it.\nwith\n");
        workshop.Steps.Clear();
        Run(workshop);

        // The dictionary tells which table reads which, so it looks at every text anew.
        Assert.Equal(["core.units"], workshop.Steps.With(StepOutcome.Built).Except(["checks", "dictionary"]));
    }

    [Fact]
    public void Build_FunctionChanged_RunsTheModelsThatNameIt()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        Run(workshop);
        Edit(workshop, "functions/03_constants.sql", "small_cell_threshold() as 5", "small_cell_threshold() as 6");
        workshop.Steps.Clear();
        Run(workshop);

        var built = workshop.Steps.With(StepOutcome.Built);
        Assert.Contains("core.suppressed_cells", built);
        Assert.DoesNotContain("core.current_observations", built);
    }

    [Fact]
    public void Build_LimitOfACheckChanged_RunsThatCheckAlone()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        Run(workshop);
        Edit(workshop, "checks/values_jump.yaml", "value: 2,", "value: 3,");
        workshop.Steps.Clear();
        Run(workshop);

        Assert.Equal(["check values_jump", "checks", "marts.data_rule"], workshop.Steps.With(StepOutcome.Built).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_DayLater_RunsOnlyWhatNamesTheDay()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        Run(workshop);
        workshop.Steps.Clear();
        Run(workshop, Workshop.AsOf.AddDays(1));

        Assert.Contains("core.units", workshop.Steps.With(StepOutcome.Built));
        Assert.DoesNotContain("core.reported_observations", workshop.Steps.With(StepOutcome.Built));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Build_AfterRandomChanges_EqualsABuildFromNothing(int seed)
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        var random = new Random(seed);
        var asOf = Workshop.AsOf;
        Run(workshop);
        for (var step = 0; step < 6; step++)
        {
            var told = Change(workshop, random, random.Next(Kinds), step, ref asOf);
            var incremental = Run(workshop, asOf);
            var fromNothing = RunFromNothing(workshop, asOf);

            Assert.Equal(fromNothing.Keys.Order(StringComparer.Ordinal), incremental.Keys.Order(StringComparer.Ordinal));
            Assert.True(
                incremental.All(table => fromNothing[table.Key] == table.Value),
                $"seed {seed}, step {step}, {told}: {string.Join(", ", incremental.Where(table => fromNothing[table.Key] != table.Value).Select(table => table.Key))} differ");
        }
    }

    // A year-set, an act of a person on an issue, a day in the past without both, that year-set taken back, and the day of today.
    [Fact]
    public void Build_AfterYearSetsActsAndDays_EqualsABuildFromNothing()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        var random = new Random(1);
        var asOf = Workshop.AsOf;
        var last = Run(workshop);
        foreach (var (step, kind) in new[] { YearSet, Act, Day, TakenBack, Day, YearSet }.Index())
        {
            var told = Change(workshop, random, kind, step, ref asOf);
            var incremental = Run(workshop, asOf);

            Assert.Equal(RunFromNothing(workshop, asOf), incremental);
            // What is taken back on a day before it was received was not there.
            Assert.True(kind == TakenBack || incremental.Any(table => last[table.Key] != table.Value), $"step {step}, {told}, changes nothing");
            last = incremental;
        }
    }

    [Fact]
    public void Publish_AfterABuildThatDidNot_LogsWhatThatBuildFound()
    {
        using var workshop = new Workshop();
        using var other = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports().Skip(1));
        SmallWorld.Land(other, SmallWorld.GoodReports().Skip(1));
        Run(workshop);

        Assert.Equal(Published(other), Published(workshop));
        Assert.Contains("issues", workshop.Steps.With(StepOutcome.Unchanged));
        Assert.NotEmpty(new IssueLog(workshop.Data).Read());
        Assert.Equal(File.ReadAllText(other.Data.IssueLog), File.ReadAllText(workshop.Data.IssueLog));

        // Nothing is told twice, and the same is the same snapshot.
        var log = File.ReadAllText(workshop.Data.IssueLog);
        Assert.Equal(Published(other), Published(workshop));
        Assert.Equal(log, File.ReadAllText(workshop.Data.IssueLog));
    }

    [Fact]
    public void Build_ModelFailsAndIsMended_GoesOnFromThere()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        Edit(workshop, "models/core/observation/observation_parts.sql", "  succession.kind,", "  cast('x' || succession.kind as integer)::varchar as kind,");
        Assert.Equal("CA1307", Assert.Single(Assert.Throws<FaultException>(() => Run(workshop)).Faults).Id);
        Edit(workshop, "models/core/observation/observation_parts.sql", "  cast('x' || succession.kind as integer)::varchar as kind,", "  succession.kind,");
        workshop.Steps.Clear();

        Assert.Equal(Run(workshop), RunFromNothing(workshop, Workshop.AsOf));
        Assert.Contains("core.units", workshop.Steps.With(StepOutcome.Unchanged));
    }

    [Fact]
    public void Build_SeveralModelsFail_NamesTheFirstOfTheGraph()
    {
        using var workshop = new Workshop();
        Plant(workshop, "a_planted", "select cast(if(sum(range) > 0, 'slow', '0') as integer) as x from range(20000000)");
        Plant(workshop, "b_planted", "select cast('fast' as integer) as x");

        var fault = Assert.Single(Assert.Throws<FaultException>(() => Run(workshop)).Faults);

        Assert.EndsWith("a_planted.sql", fault.Where.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_DamagedDatabase_StartsAnewAndSaysSo()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        var before = Run(workshop);
        var file = Path.Combine(workshop.Data.Build, "warehouse.duckdb");
        using (var stream = File.OpenWrite(file))
        {
            stream.Position = 4096;
            stream.Write(Enumerable.Repeat((byte)0x5A, 64 * 1024).ToArray());
        }

        Assert.Equal(before, Run(workshop));
        Assert.Equal(["build"], workshop.Steps.With(StepOutcome.StartedAnew));
    }

    [Fact]
    public void Start_DatabaseOfAnotherVersion_StartsAnewAndSaysSo()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        var before = Run(workshop);
        using (var database = DuckDbDatabase.OpenForBuilding(Path.Combine(workshop.Data.Build, "warehouse.duckdb")))
        using (var session = database.Connect())
            session.Execute("update runner.layout set layout = 'of last year'");

        Assert.Equal(before, Run(workshop));
        Assert.Equal(["build"], workshop.Steps.With(StepOutcome.StartedAnew));
    }

    private static IReadOnlyDictionary<string, string> Run(Workshop workshop, DateOnly? asOf = null)
    {
        using var build = SmallWorld.Built(workshop, asOf);
        build.RunChecks();
        return TableContents.Of(build);
    }

    private static IReadOnlyDictionary<string, string> RunFromNothing(Workshop workshop, DateOnly asOf)
    {
        var kept = workshop.Data.Build + ".kept";
        Directory.Move(workshop.Data.Build, kept);
        var contents = Run(workshop, asOf);
        workshop.Forget();
        Directory.Move(kept, workshop.Data.Build);
        return contents;
    }

    private static string Published(Workshop workshop)
    {
        using var build = SmallWorld.Built(workshop);
        build.RunChecks();
        return build.Publish("test", []).SnapshotId;
    }

    private static string AnyIssue(Workshop workshop, DateOnly asOf)
    {
        using var build = workshop.Start(asOf);
        return build.Query("select issue_id from engine.issue order by issue_id", row => row.GetString(0)).DefaultIfEmpty("aaaaaaaaaaaa-1").First();
    }

    private static string Change(Workshop workshop, Random random, int kind, int step, ref DateOnly asOf)
    {
        var code = SmallWorld.OldCodes[random.Next(SmallWorld.OldCodes.Count)];
        var id = string.Create(CultureInfo.InvariantCulture, $"cccccccc{step:0000}");
        switch (kind)
        {
            case 0:
                SmallWorld.LandReports(workshop, id, SmallWorld.Report(code, "CT05a", "2023", random.Next(50), 50));
                return "a new file";
            case 1:
                SmallWorld.LandReports(workshop, id, SmallWorld.Report(code, "CT09", "2024", random.Next(9), 400, sentOn: "12-01"));
                return "a correcting file";
            case 2:
                SmallWorld.Land(workshop, SmallWorld.GoodReports().Where((_, index) => index % 3 != random.Next(3)));
                return "another file under the same id";
            case TakenBack when Directory.GetDirectories(workshop.Data.Landed, "cccc*").Order(StringComparer.Ordinal).FirstOrDefault() is { } landed:
                workshop.Remove(Path.GetFileName(landed));
                return "a file taken back";
            case 4:
                Toggle(workshop, "models/core/observation/observation_parts.sql", "observations.level = 'commune'", "observations.level = 'commune' and observations.numerator > 3");
                return "a model of core";
            case 5:
                Toggle(workshop, "functions/03_constants.sql", "minimum_part_weight() as 0.8", "minimum_part_weight() as 0.3");
                return "a function";
            case 6:
                Toggle(workshop, "seeds/unit_count.csv", "commune,2025-07-01,3,test", "commune,2025-07-01,4,test");
                return "a seed";
            case YearSet:
                workshop.LandYearSet(id, (code, "CT09", "2023", "all", random.Next(9, 40), 400), (code, "CT05a", "2023", "sex=male", random.Next(20), 30));
                return "a new year-set";
            case Act:
                new IssueLog(workshop.Data).Append([new IssueEvent(asOf, AnyIssue(workshop, asOf), IssueAction.Assigned, "lan", To: "LD", Note: id)]);
                return "an act on an issue";
            default:
                asOf = asOf == Workshop.AsOf ? new DateOnly(2025, 12, 31) : Workshop.AsOf;
                return "the day";
        }
    }

    private static void Toggle(Workshop workshop, string file, string one, string other)
    {
        if (File.ReadAllText(Path.Combine(workshop.WarehouseFolder, file)).Contains(other, StringComparison.Ordinal))
            Edit(workshop, file, other, one);
        else
            Edit(workshop, file, one, other);
    }

    private static void Edit(Workshop workshop, string file, string from, string to)
    {
        var path = Path.Combine(workshop.WarehouseFolder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static void Plant(Workshop workshop, string name, string sql)
    {
        var path = Path.Combine(workshop.WarehouseFolder, "models", "core", name);
        File.WriteAllText(path + ".sql", sql);
        File.WriteAllText(path + ".yaml", "description: d\ngrain: g\nkey: []\nowner: o\nsources: []\ncolumns: []\n");
    }
}
