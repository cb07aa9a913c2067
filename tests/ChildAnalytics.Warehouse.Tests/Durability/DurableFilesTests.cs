using ChildAnalytics.Warehouse.Durability;

namespace ChildAnalytics.Warehouse.Tests.Durability;

public sealed class DurableFilesTests
{
    // A disk of its own on any Linux.
    private const string OtherDisk = "/dev/shm";

    [Fact]
    public void LinkOrCopy_SameDisk_SharesTheContentUntilOneNameGoes()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-tests-").FullName;
        try
        {
            var (one, two) = (Path.Combine(folder, "một"), Path.Combine(folder, "hai"));
            File.WriteAllText(one, "a");
            DurableFiles.LinkOrCopy(one, two);
            if (OperatingSystem.IsLinux())
            {
                File.AppendAllText(one, "b");
                Assert.Equal("ab", File.ReadAllText(two));
            }

            var content = File.ReadAllText(two);
            File.Delete(one);
            Assert.Equal(content, File.ReadAllText(two));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void LinkOrCopy_OtherDisk_Copies()
    {
        Assert.SkipUnless(Directory.Exists(OtherDisk), "Needs a second disk.");
        var (folder, other) = (Directory.CreateTempSubdirectory("warehouse-tests-").FullName, Path.Combine(OtherDisk, Path.GetRandomFileName()));
        try
        {
            var one = Path.Combine(folder, "one");
            File.WriteAllText(one, "a");
            DurableFiles.LinkOrCopy(one, other);
            File.AppendAllText(one, "b");
            Assert.Equal("a", File.ReadAllText(other));
        }
        finally
        {
            File.Delete(other);
            Directory.Delete(folder, recursive: true);
        }
    }
}
