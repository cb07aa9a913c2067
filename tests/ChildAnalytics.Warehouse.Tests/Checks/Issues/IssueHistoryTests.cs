using ChildAnalytics.Warehouse.Checks.Issues;

namespace ChildAnalytics.Warehouse.Tests.Checks.Issues;

/// <summary>Issues across builds: the log is an input, only added to, and survives a write that was cut off.</summary>
public sealed class IssueHistoryTests
{
    private const string SetAside = """
        column_name,rule_id,expected,found,message_vi,message_en,row_text
        Tử số,CA1224,số,x,Ô này phải là số,This cell must be a number,1 | 25342 | Xã Tân Lợi | CT09 | - | % | x | 400 | | 
        """;

    [Fact]
    public void Publish_Twice_GivesOneSnapshotAndOneHistory()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports().Skip(2));
        var first = Published(workshop);
        var log = File.ReadAllText(workshop.Data.IssueLog);

        Assert.Equal(first, Published(workshop));
        Assert.Equal(log, File.ReadAllText(workshop.Data.IssueLog));
        Assert.Equal(2, log.Count(sign => sign == '\n'));
    }

    [Fact]
    public void Publish_AfterAnAct_ShowsStateOwnerAndHistory()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports().Skip(2));
        var first = Published(workshop);
        var issueId = new IssueLog(workshop.Data).Read()[0].IssueId;
        new IssueLog(workshop.Data).Append([new IssueEvent(Workshop.AsOf, issueId, IssueAction.Assigned, "lan", To: "LD", Note: "gọi điện")]);

        using var build = SmallWorld.Built(workshop);
        build.RunChecks();
        var issue = build.Query($"select state, owner from marts.data_issue where issue_id = '{issueId}'", row => (row.GetString(0), row.GetString(1))).Single();
        var history = build.Query($"select action from marts.data_issue_event where issue_id = '{issueId}' order by event_no", row => row.GetString(0));

        Assert.Equal(("asked", "LD"), issue);
        Assert.Equal(["appeared", "assigned"], history);
        Assert.NotEqual(first, build.Publish("test", []).SnapshotId);
    }

    // A report that was missing arrives: nothing asks for it any more.
    [Fact]
    public void Publish_PartReports_ClosesTheQuestion()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports().Skip(2));
        Published(workshop);
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        Published(workshop);

        Assert.Equal(2, new IssueLog(workshop.Data).Read().Count(entry => entry.Action == IssueAction.Gone));
    }

    // CT09 of Tân Lợi is set aside in the first file and given anew by a second one.
    [Fact]
    public void Publish_RowSetAsideThenSentAgain_IsCorrectedByTheNewFile()
    {
        using var workshop = new Workshop();
        var reports = SmallWorld.GoodReports().Where(row => !row.Contains(",25342,Xã Tân Lợi,CT09,", StringComparison.Ordinal)).ToArray();
        SmallWorld.Land(workshop, reports);
        workshop.Land("bbbbbbbbbbbb", true, ("commune_report", SmallWorld.ReportHeader + "\n" + string.Join('\n', reports)), ("quarantined_row", SetAside));
        Published(workshop);
        var appeared = new IssueLog(workshop.Data).Read().Single(entry => entry.Finding?.RuleId == "CA1224");
        Assert.Equal(("25342@1995-01-01", "CT09", "2024"), (appeared.Finding!.CommuneId, appeared.Finding.MeasureId, appeared.Finding.Period));

        workshop.LandOn("2026-02-01", "cccccccccccc", true, ("commune_report", SmallWorld.ReportHeader + "\n" + SmallWorld.Report("25342", "CT09", "2024", 20, 400)));
        Published(workshop);
        var corrected = new IssueLog(workshop.Data).Read().Single(entry => entry.IssueId == appeared.IssueId && entry.Action == IssueAction.Corrected);

        Assert.Equal("cccccccccccc", corrected.SourceId);
    }

    [Fact]
    public void Append_AfterAWriteThatWasCutOff_KeepsWholeLinesOnly()
    {
        using var workshop = new Workshop();
        var log = new IssueLog(workshop.Data);
        log.Append([new IssueEvent(Workshop.AsOf, "a-1", IssueAction.Reopened, "lan")]);
        File.AppendAllText(workshop.Data.IssueLog, "{\"day\":\"2026-11-2");

        Assert.Equal(["a-1"], log.Read().Select(entry => entry.IssueId));
        log.Append([new IssueEvent(Workshop.AsOf, "b-1", IssueAction.Accepted, "lan", Note: "đúng")]);
        Assert.Equal(["a-1", "b-1"], log.Read().Select(entry => entry.IssueId));
    }

    [Fact]
    public void Read_LineThatIsNoEvent_NamesIt()
    {
        using var workshop = new Workshop();
        Directory.CreateDirectory(Path.GetDirectoryName(workshop.Data.IssueLog)!);
        File.WriteAllText(workshop.Data.IssueLog, "không phải JSON\n");

        var fault = Assert.Single(Assert.Throws<Domain.Faults.FaultException>(() => new IssueLog(workshop.Data).Read()).Faults);

        Assert.Equal(("CA1439", 1), (fault.Id, fault.Where.Row));
    }

    private static string Published(Workshop workshop)
    {
        using var build = SmallWorld.Built(workshop);
        build.RunChecks();
        return build.Publish("test", []).SnapshotId;
    }
}
