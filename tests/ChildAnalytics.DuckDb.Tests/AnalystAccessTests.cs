using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb.Tests;

/// <summary>What a query of others may not do. Each line was also tried without the profile, see the first test.</summary>
public sealed class AnalystAccessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;
    private readonly string secret;

    public AnalystAccessTests()
    {
        path = folder.File("analyst.duckdb");
        secret = folder.File("secret.csv");
        File.WriteAllText(secret, "name\nTrẻ em\n");
        using var database = DuckDbDatabase.OpenForBuilding(path);
        using var session = database.Connect();
        session.Execute("create table commune as select '00001' as code");
    }

    [Fact]
    public void Published_ReadingAFile_WorksForOurOwnQueries()
    {
        using var database = DuckDbDatabase.OpenPublished(path);
        using var session = database.Connect();

        Assert.Equal("Trẻ em", session.Scalar<string>($"select name from read_csv({SqlText.Literal(secret)})"));
    }

    [Theory]
    [InlineData("from read_csv('{secret}')")]
    [InlineData("from '{secret}'")]
    [InlineData("from read_text('{secret}')")]
    [InlineData("from glob('{folder}/*')")]
    [InlineData("copy commune to '{folder}/out.csv'")]
    [InlineData("copy commune from '{secret}'")]
    [InlineData("attach '{folder}/other.duckdb' as other")]
    [InlineData("export database '{folder}/out'")]
    [InlineData("install httpfs")]
    [InlineData("load httpfs")]
    [InlineData("set enable_external_access = true")]
    [InlineData("set lock_configuration = false")]
    [InlineData("reset lock_configuration")]
    [InlineData("set threads = 64")]
    [InlineData("set memory_limit = '64GB'")]
    [InlineData("set temp_directory = '{folder}'")]
    [InlineData("set autoload_known_extensions = true")]
    [InlineData("pragma memory_limit = '64GB'")]
    [InlineData("create table mine (n int)")]
    [InlineData("insert into commune values ('00002')")]
    [InlineData("drop table commune")]
    public void Analyst_ReachingOutOrChanging_IsRefused(string statement)
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path);
        using var session = database.Connect();
        var sql = statement.Replace("{secret}", secret, StringComparison.Ordinal).Replace("{folder}", folder.Path, StringComparison.Ordinal);

        Assert.Throws<DuckDBException>(() => session.Execute(sql));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void Analyst_ReadingTables_Works()
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path, new() { Threads = 1, MemoryLimitBytes = 128L << 20 });
        using var session = database.Connect();

        Assert.Equal("00001", session.Scalar<string>("select code from commune order by code collate vi"));
        Assert.Equal(1, session.Scalar<long>("select current_setting('threads')"));
    }

    public void Dispose() => folder.Dispose();
}
