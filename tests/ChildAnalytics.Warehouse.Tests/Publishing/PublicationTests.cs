using System.Diagnostics;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Warehouse.Publishing;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Tests.Publishing;

/// <summary>Gate, log, pointer, rollback, retention, read-only files.</summary>
public sealed class PublicationTests
{
    private static readonly IReadOnlyList<RatedWorld.Rating> AllFlipped =
        [new(RatedWorld.TanQuan, "not_met", 700, 1, 1), new(RatedWorld.TanHung, "not_met", 690, 2, 1), new(RatedWorld.TanKhai, "met", 860, 3, 2)];

    private static readonly PublicationAct Act = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero), "tester", "số liệu sai");

    [Fact]
    public void Gate_ManyVerdictsFlip_HoldsUntilAReasonIsGiven()
    {
        using var workshop = Started();
        var first = RatedWorld.Publish(workshop);
        var held = Assert.Throws<PublicationHeldException>(() => RatedWorld.Publish(workshop, AllFlipped, code: "two"));
        var text = held.Fault.Describe(Language.En);
        Assert.Equal("CA1320", held.Fault.Id);
        Assert.Contains("3 of 3 verdicts flip", text, StringComparison.Ordinal);
        Assert.Contains("model: 3", text, StringComparison.Ordinal);
        Assert.Contains("Đồng Nai: 3", text, StringComparison.Ordinal);
        Assert.Equal(first.SnapshotId, new CurrentPointer(workshop.Data).Read());
        Assert.Single(new SnapshotCatalogue(workshop.Data).List());

        var second = RatedWorld.Publish(workshop, AllFlipped, code: "two", reason: "Sửa lỗi tính điểm");
        Assert.Equal(second.SnapshotId, new CurrentPointer(workshop.Data).Read());
        Assert.Equal("Sửa lỗi tính điểm", second.Publication!.Reason);
        Assert.Equal(first.SnapshotId, second.Comparison!.PreviousId);
        Assert.Equal([second.SnapshotId, first.SnapshotId], new PublicationLog(workshop.Data).InEffect(second.SnapshotId).Select(entry => entry.SnapshotId));
    }

    [Fact]
    public void Gate_VerdictsLost_AreFlips()
    {
        using var workshop = Started();
        var first = RatedWorld.Publish(workshop);

        var held = Assert.Throws<PublicationHeldException>(() => RatedWorld.Publish(workshop, [], code: "two"));

        Assert.Equal("CA1320", held.Fault.Id);
        Assert.Contains("3 of 3 verdicts flip", held.Fault.Describe(Language.En), StringComparison.Ordinal);
        Assert.Equal(first.SnapshotId, new CurrentPointer(workshop.Data).Read());
    }

    [Fact]
    public void Gate_EarlierDayThanServed_HoldsUntilAReasonIsGiven()
    {
        using var workshop = Started();
        var first = RatedWorld.Publish(workshop);
        var dayBefore = Workshop.AsOf.AddDays(-1);

        Assert.Equal("CA1326", Assert.Throws<PublicationHeldException>(() => RatedWorld.Publish(workshop, asOf: dayBefore)).Fault.Id);
        Assert.Equal(first.SnapshotId, new CurrentPointer(workshop.Data).Read());
        var second = RatedWorld.Publish(workshop, reason: "Xem lại", asOf: dayBefore);
        Assert.Equal(second.SnapshotId, new CurrentPointer(workshop.Data).Read());
    }

    [Fact]
    public void Gate_OneFlip_AsksNothing()
    {
        using var workshop = Started();
        RatedWorld.Publish(workshop);
        // One of three is above 5 percent, but below the three flips from which the rules ask.
        var second = RatedWorld.Publish(workshop, [.. RatedWorld.Ratings.Take(2), new(RatedWorld.TanKhai, "met", 850, 3, 2)], code: "two");
        Assert.Equal(second.SnapshotId, new CurrentPointer(workshop.Data).Read());
    }

    [Fact]
    public void Rules_MissingOrOutOfRange_AreAFault()
    {
        using var workshop = Started();
        var path = Path.Combine(workshop.WarehouseFolder, "publication", "rules.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("keep_newest: 30", "keep_newest: 1", StringComparison.Ordinal));
        Assert.Equal("CA1323", Assert.Throws<FaultException>(() => RatedWorld.Publish(workshop)).Faults[0].Id);
        File.Delete(path);
        Assert.Equal("CA1323", Assert.Throws<FaultException>(() => RatedWorld.Publish(workshop)).Faults[0].Id);
    }

    [Fact]
    public void RollBack_OlderSnapshot_IsServedAndLogged_AndOnlyWhereItIsWhole()
    {
        using var workshop = Started();
        var first = RatedWorld.Publish(workshop);
        var second = RatedWorld.Publish(workshop, code: "two");
        var catalogue = new SnapshotCatalogue(workshop.Data);

        Assert.Null(catalogue.RollBack(second.SnapshotId, Act));
        Assert.Equal(second.SnapshotId, catalogue.RollBack(first.SnapshotId, Act)!.PreviousId);
        Assert.Equal(first.SnapshotId, catalogue.Current.Read());
        var newest = catalogue.Log.InEffect(first.SnapshotId)[0];
        Assert.Equal((PublicationEntry.Rollback, "tester", "số liệu sai"), (newest.Action, newest.By, newest.Reason));

        File.Delete(Path.Combine(catalogue.Folder(second.SnapshotId), "analyst.duckdb"));
        var fault = Assert.Throws<FaultException>(() => catalogue.RollBack(second.SnapshotId, Act)).Faults[0];
        Assert.Equal(("CA1322", "analyst.duckdb"), (fault.Id, fault.Found));
        Assert.Equal(first.SnapshotId, catalogue.Current.Read());
        Assert.Equal("CA1313", Assert.Throws<FaultException>(() => catalogue.RollBack("2026-01-01-000000", Act)).Faults[0].Id);
    }

    [Fact]
    public void Log_HalfLineAndLineWithoutEffect_AreLeftOut()
    {
        using var workshop = Started();
        var first = RatedWorld.Publish(workshop);
        var log = new PublicationLog(workshop.Data);
        // A run that was stopped after its line and before the pointer, and one stopped within its line.
        File.AppendAllText(log.Path, $$"""{"at":"2026-11-22T09:00:00+00:00","snapshot_id":"2026-11-21-dddddd","previous_id":"{{first.SnapshotId}}","action":"publish","by":"x"}""" + "\n{\"at\":\"2026-1");
        var second = RatedWorld.Publish(workshop, code: "two");

        Assert.Equal(3, log.Read().Count);
        Assert.Equal([second.SnapshotId, first.SnapshotId], log.InEffect(second.SnapshotId).Select(entry => entry.SnapshotId));
    }

    [Fact]
    public void Verify_ManifestChangedTogetherWithAFile_IsSeenAgainstTheLog()
    {
        using var workshop = Started();
        var only = RatedWorld.Publish(workshop);
        var catalogue = new SnapshotCatalogue(workshop.Data);
        var manifest = Path.Combine(catalogue.Folder(only.SnapshotId), SnapshotManifest.FileName);
        File.SetAttributes(manifest, FileAttributes.Normal);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"reason\": null", "\"reason\": \"forged\"", StringComparison.Ordinal));
        Assert.Equal(new FileDifference(SnapshotManifest.FileName, FileDifferenceKind.Changed), Assert.Single(catalogue.Verify(only.SnapshotId)));
        File.WriteAllText(manifest, "{ half");
        Assert.Equal("CA1325", Assert.Throws<FaultException>(() => catalogue.Verify(only.SnapshotId)).Faults[0].Id);
    }

    [Fact]
    public void Retention_KeepsNewestFirstOfMonthNamedAndTheTwoServedLast()
    {
        using var workshop = Started();
        var rules = Path.Combine(workshop.WarehouseFolder, "publication", "rules.yaml");
        var ids = Enumerable.Range(0, 4).Select(number => RatedWorld.Publish(workshop, code: $"version {number}").SnapshotId).ToArray();
        File.WriteAllText(rules, File.ReadAllText(rules).Replace("keep_newest: 30", "keep_newest: 2", StringComparison.Ordinal).Replace("keep: []", $"keep: [{ids[2]}]", StringComparison.Ordinal));
        new SnapshotCatalogue(workshop.Data).RollBack(ids[1], Act);
        var last = RatedWorld.Publish(workshop, code: "version 4").SnapshotId;
        var catalogue = new SnapshotCatalogue(workshop.Data);

        // All were built in the same instant of the test's clock, so which is newest is settled by id; served, predecessor and named ones stay in any case.
        var left = catalogue.List().Select(manifest => manifest.SnapshotId).ToArray();
        Assert.Contains(last, left);
        Assert.Contains(ids[1], left);
        Assert.Contains(ids[2], left);
        Assert.InRange(left.Length, 3, 5);
        Assert.Equal(ids.Append(last).Except(left).Order(), catalogue.Log.Read().Where(entry => entry.Action == PublicationEntry.Prune).Select(entry => entry.SnapshotId).Order());
        Assert.Empty(catalogue.Verify(last));
    }

    [Fact]
    public void PublishedFiles_CannotBeWritten()
    {
        using var workshop = Started();
        var only = RatedWorld.Publish(workshop);
        var folder = new SnapshotCatalogue(workshop.Data).Folder(only.SnapshotId);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.All(files, file => Assert.True(File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly), file));
        if (Environment.UserName != "root")
        {
            Assert.All(files, file => Assert.Throws<UnauthorizedAccessException>(() => File.AppendAllText(file, "x")));
            return;
        }

        // The superuser may write anywhere; so an ordinary account that owns the files tries.
        var trial = Process.Start("sh", ["-c", $"chmod 755 '{Path.GetDirectoryName(workshop.Data.Root)}' && chown -R nobody '{folder}' && setpriv --reuid=nobody --clear-groups sh -c 'echo x >> {folder}/child.duckdb' 2>/dev/null"])!;
        trial.WaitForExit();
        Assert.NotEqual(0, trial.ExitCode);
        Assert.Empty(new SnapshotCatalogue(workshop.Data).Verify(only.SnapshotId));
    }

    [Fact]
    public void Publish_WhileAnotherRunPublishes_IsRefused()
    {
        using var workshop = Started();
        Directory.CreateDirectory(workshop.Data.Snapshots);
        using (File.Open(Path.Combine(workshop.Data.Snapshots, ".publishing"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            Assert.Equal("CA1324", Assert.Throws<FaultException>(() => RatedWorld.Publish(workshop)).Faults[0].Id);
        Assert.NotNull(RatedWorld.Publish(workshop));
    }

    private static Workshop Started()
    {
        var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        return workshop;
    }
}
