using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace ChildAnalytics.DuckDb.Tests.Bindings;

public sealed class NativeLibraryLocatorTests : IDisposable
{
    private const string Library = "libduckdb.so";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Locate_NamedFile_ComesBeforeTheApplicationFolder()
    {
        var named = Touch("elsewhere", "duckdb-1.5.6.so");
        Touch(Library);

        Assert.Equal(named, NativeLibraryLocator.Locate(named, folder.Path));
    }

    [Fact]
    public void Locate_ApplicationFolder_ComesBeforeRuntimes()
    {
        var beside = Touch(Library);
        Touch("runtimes", RuntimeInformation.RuntimeIdentifier, "native", Library);

        Assert.Equal(beside, NativeLibraryLocator.Locate(namedFile: null, folder.Path));
    }

    [Fact]
    public void Locate_OnlyInRuntimes_IsFound()
    {
        var native = Touch("runtimes", RuntimeInformation.RuntimeIdentifier, "native", Library);

        Assert.Equal(native, NativeLibraryLocator.Locate(string.Empty, folder.Path));
    }

    [Fact]
    public void Locate_Nowhere_TellsEveryPlaceAndTheCure()
    {
        var fault = Assert.Throws<DllNotFoundException>(() => NativeLibraryLocator.Locate(namedFile: null, folder.Path));

        Assert.Contains(folder.File(Library), fault.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier), fault.Message, StringComparison.Ordinal);
        Assert.Contains("DUCKDB_LIBRARY", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_NamedFileMissing_IsNotReplacedByAnother()
    {
        Touch(Library);

        var fault = Assert.Throws<DllNotFoundException>(() => NativeLibraryLocator.Locate(folder.File("gone.so"), folder.Path));

        Assert.Contains("gone.so", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Touch(params string[] parts)
    {
        var path = Path.Combine([folder.Path, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Empty);
        return path;
    }
}
