using System.Diagnostics;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.EndToEnd.Tests.Faults;

/// <summary>A disk that fills up during a build: a message that says so, the old snapshot whole, and a run that completes once there is room.</summary>
public sealed class DiskFullTests
{
    private const string SmallDisk = "256m";

    // Room for the start of a build, not for its end.
    private const long LeftFree = 6_000_000;

    [Fact]
    public void Build_DiskFills_SaysSoAndLeavesTheSnapshot()
    {
        using var program = new SmallProgram();
        var disk = Directory.CreateTempSubdirectory("childanalytics-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={SmallDisk}", "none", disk) != 0)
        {
            Directory.Delete(disk);
            Assert.Skip("A small disk needs the right to mount a tmpfs.");
        }

        try
        {
            var data = Path.Combine(disk, "data");
            Assert.Contains(program.Complete(data, ["ingest", .. program.ReferenceFiles, program.Report(0)]).ExitCode, new[] { 0, 3 });
            Assert.Equal(0, program.Complete(data, "build", "--publish").ExitCode);
            var catalogue = new SnapshotCatalogue(new DataFolder(data));
            var served = catalogue.Current.Read()!;
            Assert.Equal(0, program.Complete(data, "ingest", program.Report(1)).ExitCode);

            var filler = Path.Combine(disk, "filler");
            File.WriteAllBytes(filler, new byte[new DriveInfo(disk).AvailableFreeSpace - LeftFree]);
            var full = program.Complete(data, "build", "--publish", "--reason", "thử");
            Assert.Equal(5, full.ExitCode);
            Assert.Contains("CA1321", full.Error, StringComparison.Ordinal);
            Assert.Contains("MB", full.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", full.Error, StringComparison.Ordinal);
            Assert.Equal(served, catalogue.Current.Read());
            Assert.Empty(catalogue.Verify(served));

            File.Delete(filler);
            Assert.Equal(0, program.Complete(data, "build", "--publish", "--reason", "thử").ExitCode);
            Assert.NotEqual(served, catalogue.Current.Read());
            Assert.Empty(catalogue.Verify(catalogue.Current.Read()!));
        }
        finally
        {
            Run("umount", disk);
            Directory.Delete(disk);
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
