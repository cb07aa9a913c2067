using ChildAnalytics.Warehouse.Checks.Issues;

namespace ChildAnalytics.Warehouse.Tests.Checks.Issues;

public sealed class IssueLedgerTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    private static readonly DateOnly Tuesday = new(2026, 11, 17);

    [Fact]
    public void Fold_NewFinding_IsOpenAndLoggedOnce()
    {
        var (records, added) = Fold([Found()], [], Monday);

        Assert.Equal((IssueState.Open, Monday, Monday), (records[0].State, records[0].FirstSeen, records[0].LastSeen));
        Assert.Equal(IssueAction.Appeared, Assert.Single(added).Action);
        Assert.Empty(Fold([Found()], added, Tuesday).Added);
        Assert.Equal((Monday, Tuesday), (Fold([Found()], added, Tuesday).Records[0].FirstSeen, Fold([Found()], added, Tuesday).Records[0].LastSeen));
    }

    [Fact]
    public void Fold_ActsOfPeople_SetStateAndOwner()
    {
        IssueEvent[] log = [Appeared(), new(Monday, "x-1", IssueAction.Assigned, "lan", To: "YT"), new(Tuesday, "x-1", IssueAction.Answered, "minh", Note: "đếm lại")];

        Assert.Equal((IssueState.Asked, "YT"), (Fold([Found()], log[..2], Tuesday).Records[0].State, Fold([Found()], log[..2], Tuesday).Records[0].Owner));
        Assert.Equal((IssueState.Answered, "YT"), (Fold([Found()], log, Tuesday).Records[0].State, Fold([Found()], log, Tuesday).Records[0].Owner));
    }

    [Fact]
    public void Fold_NoLongerFound_ClosesItself()
    {
        var (records, added) = Fold([], [Appeared()], Tuesday);

        Assert.Equal(IssueAction.Gone, Assert.Single(added).Action);
        Assert.Equal((IssueState.Closed, Monday, Tuesday), (records[0].State, records[0].FirstSeen, records[0].LastSeen));
    }

    [Fact]
    public void Fold_CellGivenAnewByAnotherFile_IsCorrectedByIt()
    {
        var (records, added) = IssueLedger.Fold([], [], [Appeared()], Tuesday, (_, _, _) => "new-file");

        Assert.Equal((IssueAction.Corrected, "new-file"), (added[0].Action, added[0].SourceId));
        Assert.Equal(IssueState.Corrected, records[0].State);
    }

    [Fact]
    public void Fold_FoundAgainAfterClosing_IsOpenAgain()
    {
        IssueEvent[] log = [Appeared(), new(Monday, "x-1", IssueAction.Gone, "build")];

        Assert.Equal(IssueAction.Appeared, Assert.Single(Fold([Found()], log, Tuesday).Added).Action);
    }

    [Fact]
    public void Fold_AcceptedFigure_StaysAcceptedWhileItIsFound()
    {
        IssueEvent[] log = [Appeared(), new(Monday, "x-1", IssueAction.Accepted, "lan", Note: "trạm y tế xác nhận")];
        var (records, added) = Fold([Found()], log, Tuesday);

        Assert.Empty(added);
        Assert.Equal(IssueState.Accepted, records[0].State);
    }

    [Fact]
    public void Fold_RowSetAsideThatALaterFileGave_IsCorrectedThoughTheRowStays()
    {
        var found = Found() with { CorrectedBy = "new-file" };
        var (records, added) = Fold([found], [Appeared()], Tuesday);

        Assert.Equal((IssueAction.Corrected, "new-file"), (added[0].Action, added[0].SourceId));
        Assert.Equal(IssueState.Corrected, records[0].State);
        Assert.Empty(Fold([found], [Appeared(), .. added], Tuesday).Added);
    }

    private static (IReadOnlyList<IssueRecord> Records, IReadOnlyList<IssueEvent> Added) Fold(IReadOnlyList<IssueFinding> findings, IReadOnlyList<IssueEvent> log, DateOnly asOf) =>
        IssueLedger.Fold(findings, new IssueStake[findings.Count], log, asOf, (_, _, _) => "old-file");

    private static IssueEvent Appeared() => new(Monday, "x-1", IssueAction.Appeared, "build", Finding: Found());

    private static IssueFinding Found() =>
        new("x-1", "CA1420", "warn", "25342@1995-01-01", "CT05a", null, "2024", "old-file", "dòng 2", "câu hỏi", "question", null, null, null, null);
}
