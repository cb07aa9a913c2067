using System.Globalization;

namespace ChildAnalytics.Warehouse.Tests.Suppression;

/// <summary>Parts of the children: counted on the trusted side, published only where the measure is not sensitive.</summary>
public sealed class SplitSuppressionTests
{
    private const string Header = "period,sent_on,unit_code,unit_name,measure_id,measure_name,unit_text,numerator,denominator,value,note,disaggregation";

    [Fact]
    public void Publication_PartsOfASensitiveMeasure_NeverLeaveCore()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        // Of the 40 and more of 50 children half the group are girls; of CT09 all cases are girls.
        var rows = SmallWorld.OldCodes.SelectMany((code, index) => new[]
        {
            Row(code, "CT05a", 20, 25, "sex=female"), Row(code, "CT05a", 20 + index, 25, "sex=male"),
            Row(code, "CT09", 2 + (4 * index), 200, "sex=female"), Row(code, "CT09", 0, 200, "sex=male"),
        });
        workshop.Land("cccccccccccc", true, ("commune_report", Header + "\n" + string.Join('\n', rows)));
        using var build = SmallWorld.Built(workshop);

        Assert.Equal(["CT05a 12", "CT09 12"], Lines("select measure_id || ' ' || count(*) from core.reported_splits group by measure_id order by 1"));
        Assert.Equal(["CT05a 6", "CT09 6"], Lines("select measure_id || ' ' || count(*) from core.current_splits group by measure_id order by 1"));
        // 25342, 25351 and 25438 became 25351: girls 3 × 20 of 3 × 25, boys 20 + 21 + 22 of 75.
        Assert.Equal(
            ["sex=female 60 75 80.0", "sex=male 63 75 84.0"],
            Lines("select concat_ws(' ', disaggregation, numerator::integer, denominator::integer, value) from marts.observation_split where commune_id = '25351@2025-07-01' order by 1"));
        Assert.Equal(["CT05a"], Lines("select distinct measure_id from marts.observation_split"));
        Assert.Empty(Lines("select measure_id from marts.source_row where source_id = 'cccccccccccc'"));
        // Totals stay what they were without parts.
        Assert.Equal(["12"], Lines("select count(*)::varchar from core.reported_observations"));
        Assert.DoesNotContain(build.RunChecks(), issue => issue.RuleId == "CA1431");

        IReadOnlyList<string> Lines(string sql) => build.Query(sql, reader => reader.GetString(0));
    }

    [Fact]
    public void Check_PartsThatDoNotAddUp_NamesTheRow()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        // 25342 counts 40 of 50: 20 + 19 girls and boys are one too few, and 51 in towns are more than all.
        workshop.Land("cccccccccccc", true, ("commune_report", string.Join('\n',
            Header, Row("25342", "CT05a", 20, 25, "sex=female"), Row("25342", "CT05a", 19, 25, "sex=male"), Row("25342", "CT05a", 40, 51, "area=urban"), Row("25351", "CT05a", 20, 25, "sex=female"))));
        using var build = SmallWorld.Built(workshop);

        var issues = build.RunChecks().Where(issue => issue.RuleId == "CA1431").Select(issue => (issue.Severity, issue.CommuneId, issue.MeasureId, issue.RowRef)).Order().ToArray();

        Assert.Equal([("warn", "25342@1995-01-01", "CT05a", "dòng 2"), ("warn", "25342@1995-01-01", "CT05a", "dòng 4")], issues);
    }

    private static string Row(string code, string measureId, int numerator, int denominator, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"2024,2024-11-01,{code},,{measureId},,,{numerator},{denominator},,,{part}");
}
