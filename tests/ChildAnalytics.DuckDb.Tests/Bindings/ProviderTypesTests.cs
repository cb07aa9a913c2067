using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChildAnalytics.DuckDb.Tests.Bindings;

/// <summary>Every type we use goes in as a parameter and out as itself, over our declarations.</summary>
public sealed class ProviderTypesTests : IDisposable
{
    private readonly DuckDbDatabase database = DuckDbDatabase.InMemory();
    private readonly DuckDbSession session;

    public ProviderTypesTests() => session = database.Connect();

    [Fact]
    public void ServerVersion_OfTheLibrary_Is1_5_6() =>
        Assert.Equal("1.5.6", session.Scalar<string>("select version()")!.TrimStart('v'));

    [Fact]
    public void ServerVersion_OfTheProvider_Is1_5_6()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();

        Assert.Equal("1.5.6", connection.ServerVersion.TrimStart('v'));
    }

    [Fact] public void Boolean_RoundTrips() => RoundTrips(true, "BOOLEAN");
    [Fact] public void SByte_RoundTrips() => RoundTrips<sbyte>(-128, "TINYINT");
    [Fact] public void Int16_RoundTrips() => RoundTrips(short.MinValue, "SMALLINT");
    [Fact] public void Int32_RoundTrips() => RoundTrips(int.MinValue, "INTEGER");
    [Fact] public void Int64_RoundTrips() => RoundTrips(long.MinValue, "BIGINT");
    [Fact] public void Byte_RoundTrips() => RoundTrips(byte.MaxValue, "UTINYINT");
    [Fact] public void UInt16_RoundTrips() => RoundTrips(ushort.MaxValue, "USMALLINT");
    [Fact] public void UInt32_RoundTrips() => RoundTrips(uint.MaxValue, "UINTEGER");
    [Fact] public void UInt64_RoundTrips() => RoundTrips(ulong.MaxValue, "UBIGINT");
    [Fact] public void Single_RoundTrips() => RoundTrips(0.1f, "FLOAT");
    [Fact] public void Double_RoundTrips() => RoundTrips(Math.PI, "DOUBLE");
    [Fact] public void Decimal_RoundTrips() => RoundTrips(-12345.6789m, "DECIMAL(18,4)");
    [Fact] public void WideDecimal_RoundTrips() => RoundTrips(7922816251426433759354395.0335m, "DECIMAL(38,4)");
    [Fact] public void Date_RoundTrips() => RoundTrips(new DateOnly(2024, 2, 29), "DATE");
    [Fact] public void DateBeforeEpoch_RoundTrips() => RoundTrips(new DateOnly(1900, 1, 1), "DATE");
    [Fact] public void Time_RoundTrips() => RoundTrips(new TimeOnly(23, 59, 59, 999, 999), "TIME");
    [Fact] public void Timestamp_RoundTrips() => RoundTrips(new DateTime(2026, 11, 22, 13, 14, 15, 123), "TIMESTAMP");
    [Fact] public void Interval_RoundTrips() => RoundTrips(new TimeSpan(3, 4, 5, 6, 7), "INTERVAL");
    [Fact] public void NegativeInterval_RoundTrips() => RoundTrips(new TimeSpan(-3, -4, -5), "INTERVAL");
    [Fact] public void Guid_RoundTrips() => RoundTrips(new Guid("f0000000-1234-5678-9abc-def012345678"), "UUID");
    [Fact] public void HugeInt_RoundTrips() => RoundTrips(-BigInteger.Pow(2, 127), "HUGEINT");
    [Fact] public void UHugeInt_RoundTrips() => RoundTrips(BigInteger.Pow(2, 128) - 1, "UHUGEINT");
    [Fact] public void VietnameseText_RoundTrips() => RoundTrips("Đắk Lắk: trẻ em dưới 16 tuổi, Nguyễn Thị Ưởng", "VARCHAR");
    [Fact] public void EmptyText_RoundTrips() => RoundTrips(string.Empty, "VARCHAR");
    [Fact] public void TextWithZero_RoundTrips() => RoundTrips("trước\0sau", "VARCHAR");
    [Fact] public void List_RoundTrips() => RoundTrips(new List<int> { 1, 2, 3 }, "INTEGER[]");
    [Fact] public void ListOfText_RoundTrips() => RoundTrips(new List<string> { "xã", "phường", "đặc khu" }, "VARCHAR[]");

    [Fact]
    public void Guid_AsText_IsTheSameGuid() =>
        Assert.Equal("f0000000-1234-5678-9abc-def012345678", session.Scalar<string>("select $1::uuid::varchar", new Guid("f0000000-1234-5678-9abc-def012345678")));

    [Fact]
    public void Blob_RoundTrips()
    {
        var bytes = session.Read(
            "select $1::blob",
            reader =>
            {
                reader.Read();
                using var stream = reader.GetStream(0);
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return copy.ToArray();
            },
            new byte[] { 0, 255, 1 });

        Assert.Equal([0, 255, 1], bytes);
    }

    [Theory]
    [InlineData("BOOLEAN")]
    [InlineData("INTEGER")]
    [InlineData("DOUBLE")]
    [InlineData("DECIMAL(9,2)")]
    [InlineData("VARCHAR")]
    [InlineData("DATE")]
    [InlineData("TIMESTAMP")]
    [InlineData("INTEGER[]")]
    public void Null_OfEveryType_StaysNull(string type) =>
        Assert.True(session.Read($"select $1::{type}", reader => reader.Read() && reader.IsDBNull(0), [null]));

    [Fact]
    public void ListWithNull_ReadAsNullable_KeepsIt() =>
        Assert.Equal([1, null, 3], session.Scalar<List<int?>>("select [1, null, 3]"));

    [Fact]
    public void StructAndMap_Read_AsDictionaries()
    {
        Assert.Equal("xã", session.Scalar<Dictionary<string, object>>("select {kind: 'xã', count: 3}")!["kind"]);
        Assert.Equal(2, session.Scalar<Dictionary<string, int>>("select map {'a': 1, 'ă': 2}")!["ă"]);
    }

    [Fact]
    public void Enum_Read_AsText() => Assert.Equal("phường", session.Scalar<string>("select 'phường'::enum('xã', 'phường')"));

    [Fact]
    public void DataTypeName_OfColumns_IsTheEnumerationsName() => Assert.Equal(
        ["Integer", "Varchar", "Date", "TimestampTz", "HugeInt"],
        session.Read("select 1, 'a', date '2024-01-01', now(), 1::hugeint", reader => Enumerable.Range(0, 5).Select(reader.GetDataTypeName).ToArray()));

    [Fact]
    public void Date_ThroughItsParts_IsTheSameDate()
    {
        var date = new DuckDBDateOnly(2024, 2, 29);

        Assert.Equal(19_782, date.ToDuckDBDate().Days);
        Assert.Equal(date, DuckDBDateOnly.FromDuckDBDate(date.ToDuckDBDate()));
    }

    [Fact]
    public void Timestamp_ThroughItsParts_IsTheSameTimestamp()
    {
        var timestamp = new DuckDBTimestamp(new DuckDBDateOnly(1969, 12, 31), new DuckDBTimeOnly(23, 59, 59, 999_999));

        Assert.Equal(-1, timestamp.ToDuckDBTimestampStruct().Micros);
        Assert.Equal(timestamp, DuckDBTimestamp.FromDuckDBTimestampStruct(timestamp.ToDuckDBTimestampStruct()));
    }

    [Theory]
    [InlineData("infinity")]
    [InlineData("-infinity")]
    public void Infinity_ReadInParts_IsStillInfinity(string infinity)
    {
        Assert.True(session.Scalar<DuckDBDateOnly>("select $1::date", infinity).ToDuckDBDate().IsInfinity);
        Assert.True(DuckDBTimestamp.FromDuckDBTimestampStruct(new() { Micros = infinity[0] == '-' ? -long.MaxValue : long.MaxValue }).ToDuckDBTimestampStruct().IsInfinity);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1600-02-29")]
    [InlineData("2000-12-31")]
    [InlineData("12345-06-07")]
    [InlineData("0044-03-15 (BC)")]
    public void DateInParts_FarAway_IsDuckDBsDate(string date)
    {
        var parts = session.Scalar<DuckDBDateOnly>("select $1::date", date);

        Assert.Equal(session.Scalar<long>("select date_diff('day', date '1970-01-01', $1::date)", date), parts.ToDuckDBDate().Days);
        Assert.Equal(session.Scalar<long>("select year($1::date)", date), parts.Year);
    }

    [Fact]
    public void DateInParts_WithMonth13_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDBDateOnly(2024, 13, 1).ToDuckDBDate());

    [Fact]
    public void IntervalWithMonths_AsTimeSpan_IsRefused() =>
        Assert.Throws<InvalidCastException>(() => (TimeSpan)new DuckDBInterval(1, 0, 0));

    [Fact]
    public void HugeInt_BeyondItsRange_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDBHugeInt(BigInteger.Pow(2, 127)));

    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
    }

    private void RoundTrips<T>(T value, string type) => Assert.Equal(value, session.Scalar<T>($"select $1::{type}", value));
}
