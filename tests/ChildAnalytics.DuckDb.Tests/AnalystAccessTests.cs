using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb.Tests;

/// <summary>What a query of others may not do.</summary>
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
    [InlineData("from read_blob('{secret}')")]
    [InlineData("from sniff_csv('{secret}')")]
    [InlineData("from glob('{folder}/*')")]
    public void Analyst_ReadingAFile_IsRefusedByDuckDB(string query)
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path);
        using var session = database.Connect();

        Assert.Throws<DuckDBException>(() => session.Execute(Filled(query)));
    }

    [Theory]
    [InlineData("copy commune to '{folder}/out.csv'")]
    [InlineData("copy commune from '{secret}'")]
    [InlineData("attach '{folder}/other.duckdb' as other")]
    [InlineData("export database '{folder}/out'")]
    [InlineData("install httpfs")]
    [InlineData("load httpfs")]
    [InlineData("set enable_external_access = true")]
    [InlineData("set lock_configuration = false")]
    [InlineData("set threads = 64")]
    [InlineData("pragma memory_limit = '64GB'")]
    [InlineData("create table mine (n int)")]
    [InlineData("create temp macro mine() as 1")]
    [InlineData("insert into commune values ('00002')")]
    [InlineData("drop table commune")]
    [InlineData("select 1; set threads = 64")]
    [InlineData("prepare later as from commune")]
    [InlineData("selec 1")]
    [InlineData("call enable_logging(storage = 'stdout')")]
    [InlineData("from enable_logging(storage = 'file', storage_path = '{folder}/logs')")]
    [InlineData("with logs as (from \"Enable_Logging\"()) select (select count(*) from logs)")]
    [InlineData("from system.main.enable_logging()")]
    [InlineData("from query('from enable_' || 'logging()')")]
    [InlineData("select * from commune where code in (select 1 from enable_logging())")]
    public void Analyst_AnythingButQueries_IsRefusedBeforeItRuns(string statement)
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path);
        using var session = database.Connect();

        Assert.Throws<AnalystQueryException>(() => session.Execute(Filled(statement)));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Theory]
    [InlineData("set enable_external_access = true")]
    [InlineData("set lock_configuration = false")]
    [InlineData("reset lock_configuration")]
    [InlineData("set threads = 64")]
    [InlineData("set memory_limit = '64GB'")]
    [InlineData("set temp_directory = '{folder}'")]
    [InlineData("set autoload_known_extensions = true")]
    [InlineData("set profiling_output = '{folder}/profile.json'")]
    [InlineData("load httpfs")]
    [InlineData("attach '{folder}/other.duckdb' as other")]
    [InlineData("copy commune to '{folder}/out.csv'")]
    [InlineData("create persistent secret s (type http)")]
    public void AnalystSettings_WithoutTheCheckOfQueries_RefuseByThemselves(string statement)
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path);
        using var connection = new DuckDBConnection($"DataSource={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Filled(statement);

        Assert.Throws<DuckDBException>(() => command.ExecuteNonQuery());
    }

    [Theory]
    [InlineData("from commune")]
    [InlineData("with c as (from commune) select count(*) over () from c where code = $1")]
    [InlineData("values ($1)")]
    [InlineData("describe commune")]
    [InlineData("summarize commune")]
    [InlineData("show tables")]
    [InlineData("pivot (select code, 1 as n from commune) on code in ('00001') using sum(n)")]
    [InlineData("select unnest([1, 2]), struct_pack(a := 1), list_transform([1], x -> x + 1)")]
    public void Analyst_QueriesOfEveryForm_Run(string query)
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path);
        using var session = database.Connect();

        Assert.True(session.Read(query, reader => reader.Read(), query.Contains("$1", StringComparison.Ordinal) ? ["00001"] : []));
    }

    [Fact]
    public void Analyst_ReadingTables_Works()
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path, new() { Threads = 1, MemoryLimitBytes = 128L << 20 });
        using var session = database.Connect();

        Assert.Equal("00001", session.Scalar<string>("select code from commune order by code collate vi"));
        Assert.Equal(1, session.Scalar<long>("select current_setting('threads')"));
    }

    private string Filled(string sql) =>
        sql.Replace("{secret}", secret, StringComparison.Ordinal).Replace("{folder}", folder.Path, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();
}
