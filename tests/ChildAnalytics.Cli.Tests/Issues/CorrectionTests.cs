using ChildAnalytics.Cli.Build;
using ChildAnalytics.Cli.Issues;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Checks.Issues;

namespace ChildAnalytics.Cli.Tests.Issues;

/// <summary>A corrected figure goes the way of every report: it is landed with a receipt of its own, and set aside where it is wrong.</summary>
public sealed class CorrectionTests
{
    private static readonly IssueFinding Finding =
        new("abc-1", "CA1420", "warn", "25342@1995-01-01", "CT05a", null, "2024", null, "dòng 2", "câu hỏi", "question", null, null, null, null);

    [Fact]
    public void Correction_OfACount_IsLandedWithWhoAndWhy()
    {
        using var folder = new TempFolder();
        var data = new DataFolder(folder.File("data"));

        var result = Ingested(data, Corrected(45, 50));

        Assert.Equal(IngestOutcome.Accepted, result.Outcome);
        Assert.Equal("Đính chính: Lan", result.Receipt!.ReceivedFrom);
        var landed = File.ReadAllLines(Path.Combine(data.Landed, result.Receipt.SourceId, "commune_report.csv"));
        Assert.Contains("2024,2026-11-22,25342,", landed[1], StringComparison.Ordinal);
        Assert.Contains(",45,50,", landed[1], StringComparison.Ordinal);
        Assert.Contains("Đính chính abc-1: trạm y tế đếm lại (Lan)", landed[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Correction_ThatIsWrongItself_IsSetAside()
    {
        using var folder = new TempFolder();

        var result = Ingested(new DataFolder(folder.File("data")), Corrected(60, 50));

        Assert.Equal(IngestOutcome.AcceptedWithQuarantine, result.Outcome);
        Assert.Equal("CA1227", Assert.Single(result.Faults).Id);
    }

    [Fact]
    public void Correction_OfNoSingleFigure_IsRefused()
    {
        using var folder = new TempFolder();
        var data = new DataFolder(folder.File("data"));

        Assert.Equal("CA1751", Refused(data, Corrected(45, 50) with { Finding = Finding with { MeasureId = null } }));
        Assert.Equal("CA1752", Refused(data, Corrected(null, null)));
    }

    private static string Refused(DataFolder data, Correction correction) => Assert.Single(Assert.Throws<FaultException>(() => correction.Write(data)).Faults).Id;

    private static Correction Corrected(long? numerator, long? denominator) =>
        new("abc-1", Finding, numerator, denominator, null, "Lan", "trạm y tế đếm lại", new DateOnly(2026, 11, 22));

    private static IngestResult Ingested(DataFolder data, Correction correction)
    {
        var run = new CommandRun(new Terminal(Language.Vi, TextWriter.Null, TextWriter.Null), data, new StoppedClock());
        return Inputs.Ingest(run, LawLibrary.Load(ProgramFolder.Warehouse), [correction.Write(data)], "commune_report", TestContext.Current.CancellationToken).Single();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    }
}
