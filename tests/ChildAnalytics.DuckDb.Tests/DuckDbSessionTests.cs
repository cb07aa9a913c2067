using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb.Tests;

public sealed class DuckDbSessionTests : IDisposable
{
    private readonly DuckDbDatabase database = DuckDbDatabase.InMemory();
    private readonly DuckDbSession session;

    public DuckDbSessionTests() => session = database.Connect();

    [Fact]
    public void Query_WithParameters_GivesTypedRows()
    {
        var communes = session.Query(
            "select $2 || range, range::int from range($1::int)",
            row => (Name: row.GetString(0), Number: row.GetInt32(1)),
            2,
            "xã ");

        Assert.Equal([("xã 0", 0), ("xã 1", 1)], communes);
    }

    [Fact]
    public void Query_NamedParameters_AreBoundByName() => Assert.Equal(
        ["2026H1"],
        session.Query("select $year || $half", row => row.GetString(0), new DuckDBParameter("half", "H1"), new DuckDBParameter("year", "2026")));

    [Fact]
    public void Scalar_NoRowOrNull_IsNull()
    {
        Assert.Null(session.Scalar<string>("select 'a' where false"));
        Assert.Null(session.Scalar<int?>("select null::int"));
    }

    [Fact]
    public void Execute_ReturnsRowsChanged()
    {
        session.Execute("create table t as select range as n from range(5)");

        Assert.Equal(3, session.Execute("delete from t where n < $1", 3));
    }

    [Fact]
    public void Execute_SeveralStatements_RunsAll()
    {
        session.Execute("create table t (n int); insert into t values (1); insert into t values (2)");

        Assert.Equal(2, session.Scalar<long>("select count(*) from t"));
    }

    [Fact]
    public void Read_UnknownColumns_ShowsNamesAndTypes() => Assert.Equal(
        ["mã Varchar", "n Integer"],
        session.Read("select '1' as \"mã\", 2 as n", reader => Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)} {reader.GetDataTypeName(i)}").ToArray()));

    [Fact]
    public void Stream_HalfRead_TakesTheSessionUntilItEnds()
    {
        using (var rows = session.Stream("select range from range(1_000_000)", row => row.GetInt64(0)).GetEnumerator())
        {
            Assert.True(rows.MoveNext());
            Assert.Contains("second session", Assert.Throws<InvalidOperationException>(() => session.Execute("select 1")).Message, StringComparison.Ordinal);
            Assert.True(rows.MoveNext());
            Assert.Equal(1, rows.Current);
        }

        Assert.Equal(1, session.Scalar<int>("select 1"));
    }

    [Fact]
    public void Stream_MillionRows_GivesThemAll() =>
        Assert.Equal(499_999_500_000, session.Stream("select range from range(1_000_000)", row => row.GetInt64(0)).Sum());

    [Fact]
    public async Task Cancellation_WhileRunning_EndsTheQuery()
    {
        using var cancellation = new CancellationTokenSource();
        using var cancellable = database.Connect(cancellation.Token);
        var query = Task.Run(() => cancellable.Scalar<long>("select count(*) from range(10_000_000_000) as a(x), range(1000) as b(y) where hash(x + y) % 7 = 1"));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        Assert.Equal(1, session.Scalar<int>("select 1"));
    }

    [Fact]
    public async Task Cancellation_BetweenRowsOfAStream_EndsIt()
    {
        using var cancellation = new CancellationTokenSource();
        using var cancellable = database.Connect(cancellation.Token);
        using var rows = cancellable.Stream("select range from range(10_000_000)", row => row.GetInt64(0)).GetEnumerator();
        Assert.True(rows.MoveNext());
        await cancellation.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => rows.MoveNext());
    }

    [Fact]
    public async Task Cancellation_WhileAppending_KeepsNone()
    {
        session.Execute("create table t (n bigint)");
        using var cancellation = new CancellationTokenSource();
        using var cancellable = database.Connect(cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var asked = Task.CompletedTask;
            cancellable.Append("main", "t", Enumerable.Range(0, 100_000), (target, n) =>
            {
                if (n == 50_000)
                    asked = cancellation.CancelAsync();
                target.AppendValue((long)n);
            });
            await asked;
        });
        Assert.Equal(0, session.Scalar<long>("select count(*) from t"));
    }

    [Fact]
    public void InTransaction_WhileReading_IsRefused()
    {
        using var rows = session.Stream("select range from range(1_000_000)", row => row.GetInt64(0)).GetEnumerator();
        Assert.True(rows.MoveNext());

        Assert.Throws<InvalidOperationException>(() => session.InTransaction(() => { }));
        Assert.True(rows.MoveNext());
    }

    [Fact]
    public void Append_EveryType_KeepsNullsAndVietnameseText()
    {
        session.Execute("create table commune (code varchar, name varchar, children int, share double, points decimal(5,2), is_urban boolean, valid_from date, read_at timestamp)");
        var readAt = new DateTime(2026, 11, 22, 8, 30, 0);
        (string Code, string? Name, int? Children, double? Share, decimal? Points, bool? IsUrban, DateOnly? ValidFrom, DateTime? ReadAt)[] rows =
        [
            ("00001", "Phường Phúc Xá", 1234, 0.95, 98.75m, true, new DateOnly(2025, 7, 1), readAt),
            ("24688", "Đặc khu Côn Đảo, tỉnh Bà Rịa – Vũng Tàu cũ", null, null, null, null, null, null),
        ];

        var count = session.Append("main", "commune", rows, (target, row) => target
            .AppendValue(row.Code).AppendValue(row.Name).AppendValue(row.Children).AppendValue(row.Share)
            .AppendValue(row.Points).AppendValue(row.IsUrban).AppendValue(row.ValidFrom).AppendValue(row.ReadAt));

        Assert.Equal(2, count);
        Assert.Equal(rows, session.Query("from commune order by code", row => (
            row.GetString(0), (string?)row.GetString(1), row.GetFieldValue<int?>(2), row.GetFieldValue<double?>(3),
            row.GetFieldValue<decimal?>(4), row.GetFieldValue<bool?>(5), row.GetFieldValue<DateOnly?>(6), row.GetFieldValue<DateTime?>(7))));
    }

    [Fact]
    public void Append_ErrorAfterManyRows_KeepsNone()
    {
        session.Execute("create table t (n bigint)");

        Assert.Throws<FormatException>(() => session.Append("main", "t", Enumerable.Range(0, 300_000), (target, n) =>
        {
            if (n == 250_000)
                throw new FormatException("hàng hỏng");
            target.AppendValue((long)n);
        }));
        Assert.Equal(0, session.Scalar<long>("select count(*) from t"));
    }

    [Fact]
    public void Append_BrokenRuleOfTheTable_KeepsNone()
    {
        session.Execute("create table t (n bigint primary key)");

        Assert.Throws<DuckDBException>(() => session.Append("main", "t", [1L, 2L, 1L], (target, n) => target.AppendValue(n)));
        Assert.Equal(0, session.Scalar<long>("select count(*) from t"));
    }

    [Fact]
    public void Append_TooFewValues_IsRefused()
    {
        session.Execute("create table t (n bigint, m bigint)");

        Assert.ThrowsAny<Exception>(() => session.Append("main", "t", [1L], (target, n) => target.AppendValue(n)));
        Assert.Equal(0, session.Scalar<long>("select count(*) from t"));
    }

    [Fact]
    public void InTransaction_Error_UndoesAll()
    {
        session.Execute("create table t (n int)");

        Assert.Throws<FormatException>(() => session.InTransaction(() =>
        {
            session.Execute("insert into t values (1)");
            throw new FormatException();
        }));
        Assert.Equal(0, session.Scalar<long>("select count(*) from t"));
    }

    [Fact]
    public void InTransaction_StatementsAndAppends_AreKeptTogether()
    {
        session.Execute("create table t (n bigint)");

        session.InTransaction(() =>
        {
            session.Execute("insert into t values (1)");
            session.Append("main", "t", [2L, 3L], (target, n) => target.AppendValue(n));
        });
        Assert.Equal(3, session.Scalar<long>("select count(*) from t"));
    }

    [Fact]
    public void InTransaction_SwallowedErrorOfAnAppend_UndoesAll()
    {
        session.Execute("create table t (n bigint)");

        var fault = Assert.Throws<InvalidOperationException>(() => session.InTransaction(() =>
        {
            try
            {
                session.Append("main", "t", [2L], (_, _) => throw new FormatException());
            }
            catch (FormatException)
            {
                session.Execute("insert into t values (1)");
            }
        }));
        Assert.Contains("append failed", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, session.Scalar<long>("select count(*) from t"));
    }

    [Theory]
    [InlineData("dân số", "\"dân số\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    public void Identifier_WithAnyLetters_IsOneName(string name, string quoted)
    {
        Assert.Equal(quoted, SqlText.Identifier(name));
        Assert.Equal([name], session.Read($"select 1 as {quoted}", reader => new[] { reader.GetName(0) }));
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("' or 1=1 --")]
    public void Literal_WithQuotes_IsOneText(string text) => Assert.Equal(text, session.Scalar<string>($"select {SqlText.Literal(text)}"));

    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
    }
}
