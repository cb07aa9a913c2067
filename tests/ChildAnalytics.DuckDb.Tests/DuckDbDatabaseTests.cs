using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb.Tests;

public sealed class DuckDbDatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public DuckDbDatabaseTests()
    {
        path = folder.File("child.duckdb");
        using var database = DuckDbDatabase.OpenForBuilding(path);
        using var session = database.Connect();
        session.Execute("create table commune as select '00001' as code, 'Phường Phúc Xá' as name");
    }

    [Fact]
    public void OpenForBuilding_ThenPublished_KeepsWhatWasWritten()
    {
        using var database = DuckDbDatabase.OpenPublished(path);
        using var session = database.Connect();

        Assert.Equal("Phường Phúc Xá", session.Scalar<string>("select name from commune"));
    }

    [Fact]
    public void OpenPublished_Writing_IsRefused()
    {
        using var database = DuckDbDatabase.OpenPublished(path);
        using var session = database.Connect();

        var fault = Assert.Throws<DuckDBException>(() => session.Execute("delete from commune"));
        Assert.Contains("read-only", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void OpenPublished_WhileBuilding_IsAConflict()
    {
        using var builder = DuckDbDatabase.OpenForBuilding(path);

        var fault = Assert.Throws<DuckDbAccessConflictException>(() => DuckDbDatabase.OpenPublished(path));
        Assert.Equal((DuckDbAccess.Build, DuckDbAccess.Published), (fault.OpenAccess, fault.AskedAccess));
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenForBuilding_WhilePublished_IsAConflict()
    {
        using var reader = DuckDbDatabase.OpenPublished(path);

        Assert.Throws<DuckDbAccessConflictException>(() => DuckDbDatabase.OpenForBuilding(path));
    }

    [Fact]
    public void OpenPublished_WhileForAnalysts_IsAConflict()
    {
        using var analysts = DuckDbDatabase.OpenForAnalysts(path);

        Assert.Throws<DuckDbAccessConflictException>(() => DuckDbDatabase.OpenPublished(path));
    }

    [Fact]
    public void Open_WithOtherSettings_IsAConflict()
    {
        using var one = DuckDbDatabase.OpenPublished(path, new() { Threads = 1 });

        Assert.Throws<DuckDbAccessConflictException>(() => DuckDbDatabase.OpenPublished(path, new() { Threads = 2 }));
    }

    [Fact]
    public void Open_SameFileByAnotherSpelling_IsTheSameFile()
    {
        using var builder = DuckDbDatabase.OpenForBuilding(path);
        var detour = Path.Combine(folder.Path, "x", "..", "child.duckdb");

        Assert.Throws<DuckDbAccessConflictException>(() => DuckDbDatabase.OpenPublished(detour));
    }

    [Fact]
    public void Open_FilesThatDifferInCaseOnly_AreNotMixedUp()
    {
        using var lower = DuckDbDatabase.OpenForBuilding(path);

        var fault = Assert.Throws<DuckDbAccessConflictException>(() => DuckDbDatabase.OpenForBuilding(folder.File("CHILD.duckdb")));
        Assert.Contains("upper and lower case", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterAllIsDisposed_AllowsTheOtherPurpose()
    {
        var reader = DuckDbDatabase.OpenPublished(path);
        var session = reader.Connect();
        reader.Dispose();
        Assert.Throws<DuckDbAccessConflictException>(() => DuckDbDatabase.OpenForBuilding(path));
        session.Dispose();

        using var builder = DuckDbDatabase.OpenForBuilding(path);
        using var writing = builder.Connect();
        Assert.Equal(1, writing.Execute("delete from commune"));
    }

    [Fact]
    public void Open_ThatFails_DoesNotHoldTheFile()
    {
        var text = folder.File("text.duckdb");
        File.WriteAllText(text, new string('x', 10_000));
        Assert.Throws<DuckDBException>(() => DuckDbDatabase.OpenPublished(text));
        File.Delete(text);

        using var database = DuckDbDatabase.OpenForBuilding(text);
        Assert.Equal(DuckDbAccess.Build, database.Access);
    }

    [Fact]
    public void OpenPublished_NoFile_SaysWhereAndWhatToDo()
    {
        var fault = Assert.Throws<FileNotFoundException>(() => DuckDbDatabase.OpenPublished(folder.File("gone.duckdb")));

        Assert.Contains(folder.File("gone.duckdb"), fault.Message, StringComparison.Ordinal);
        Assert.Contains("publish", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenPublished_QueryBeyondMemory_LeavesTheSnapshotFolderAlone()
    {
        using var database = DuckDbDatabase.OpenPublished(path, new() { Threads = 1, MemoryLimitBytes = 30_000_000 });
        using var session = database.Connect();

        session.Execute("select count(*) from (select range, hash(range)::varchar as text from range(2_000_000) order by text)");

        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Settings_GivenAtOpening_Hold()
    {
        using var database = DuckDbDatabase.OpenForBuilding(folder.File("other.duckdb"), new() { Threads = 1, MemoryLimitBytes = 256L << 20, TempDirectory = folder.File("tạm") });
        using var session = database.Connect();

        Assert.Equal(1, session.Scalar<long>("select current_setting('threads')"));
        Assert.Equal("256.0 MiB", session.Scalar<string>("select current_setting('memory_limit')"));
        Assert.Equal(folder.File("tạm"), session.Scalar<string>("select current_setting('temp_directory')"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Settings_BelowOne_AreRefused(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDbSettings { Threads = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDbSettings { MemoryLimitBytes = limit });
    }

    [Fact]
    public void InMemory_Sessions_ShareOneDatabaseAndNoOther()
    {
        using var database = DuckDbDatabase.InMemory();
        using var other = DuckDbDatabase.InMemory();
        using (var first = database.Connect())
            first.Execute("create table t as select 1 as n");
        using var second = database.Connect();
        using var stranger = other.Connect();

        Assert.Equal(1, second.Scalar<int>("select n from t"));
        Assert.Throws<DuckDBException>(() => stranger.Scalar<int>("select n from t"));
    }

    [Fact]
    public void Dispose_Twice_IsAllowed()
    {
        var database = DuckDbDatabase.OpenForBuilding(path);
        var session = database.Connect();
        session.Dispose();
        session.Dispose();
        database.Dispose();
        database.Dispose();

        Assert.Throws<ObjectDisposedException>(() => database.Connect());
        Assert.Throws<ObjectDisposedException>(() => session.Execute("select 1"));
    }

    [Fact]
    public async Task Connect_EightAtOnce_ReadTheSame()
    {
        using var database = DuckDbDatabase.OpenPublished(path);
        var sums = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var session = database.Connect();
            return session.Query("select range from range(100_000)", row => row.GetInt64(0)).Sum();
        })));

        Assert.All(sums, sum => Assert.Equal(4_999_950_000, sum));
    }

    public void Dispose() => folder.Dispose();
}
