using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChildAnalytics.DuckDb.Tests.Bindings;

/// <summary>What crosses the border in the other direction, and what runs at the same time.</summary>
public sealed class ProviderBehaviourTests : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public ProviderBehaviourTests() => connection.Open();

    [Fact]
    public void ScalarFunction_OnVietnameseText_AnswersEachRow()
    {
        connection.RegisterScalarFunction<string, string>("upper_vi", text => text.ToUpper(new System.Globalization.CultureInfo("vi-VN")));

        Assert.Equal("ĐẶC KHU", Value("select upper_vi('đặc khu')"));
        Assert.Equal(3L, Value("select count(*) from range(3) where upper_vi('x' || range) <> ''"));
    }

    [Fact]
    public void ScalarFunction_ThatThrows_EndsTheQueryWithItsMessage()
    {
        connection.RegisterScalarFunction<int, int>("failing", int (int _) => throw new InvalidOperationException("không hợp lệ"));

        Assert.Contains("không hợp lệ", Assert.Throws<DuckDBException>(() => Value("select failing(1)")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TableFunction_WithArguments_GivesRows()
    {
        connection.RegisterTableFunction<int, string>(
            "communes",
            arguments => new TableFunction(
                [new ColumnInfo("name", typeof(string)), new ColumnInfo("number", typeof(int))],
                Enumerable.Range(1, arguments[0].GetValue<int>()).Select(number => (Name: $"{arguments[1].GetValue<string>()} {number}", Number: number)).ToList()),
            (row, writers, index) =>
            {
                var (name, number) = ((string, int))row!;
                writers[0].WriteValue(name, index);
                writers[1].WriteValue(number, index);
            });

        Assert.Equal("xã 1, xã 2, xã 3", Value("select string_agg(name, ', ' order by number) from communes(3, 'xã')"));
    }

    [Fact]
    public void ErrorType_OfAFaultWhileRunning_IsNamed() =>
        Assert.Equal(DuckDBErrorType.Conversion, Assert.Throws<DuckDBException>(() => Value("select 'a'::int")).ErrorType);

    [Fact]
    public void NamedParameters_InAnyOrder_AreBoundByName()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select $first || $second";
        command.Parameters.Add(new DuckDBParameter("second", "b"));
        command.Parameters.Add(new DuckDBParameter("first", "a"));

        Assert.Equal("ab", command.ExecuteScalar());
    }

    [Fact]
    public void Collation_Vietnamese_SortsInDictionaryOrder() => Assert.Equal(
        "a ă â b c d đ e ê g o ô ơ u ư",
        Value("select string_agg(letter, ' ' order by letter collate vi) from unnest(string_split('ư đ a o e ô â ê c ă u b ơ d g', ' ')) as letters(letter)"));

    [Fact]
    public void Extensions_ThatWeRelyOn_AreLinkedIn() => Assert.Equal(
        "core_functions,icu,json,parquet",
        Value("select string_agg(extension_name, ',' order by extension_name) from duckdb_extensions() where loaded and extension_name in ('core_functions', 'icu', 'json', 'parquet')"));

    [Fact]
    public void GetTypes_OfTheProvider_ThrowsForWantOfArrow() =>
        Assert.Throws<System.Reflection.ReflectionTypeLoadException>(() => typeof(DuckDBConnection).Assembly.GetTypes());

    public void Dispose() => connection.Dispose();

    private object? Value(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
