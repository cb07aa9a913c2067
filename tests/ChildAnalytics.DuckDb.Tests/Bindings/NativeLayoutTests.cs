using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace ChildAnalytics.DuckDb.Tests.Bindings;

/// <summary>Sizes and places of fields as a C compiler for 64 bits lays out the structures of <c>duckdb.h</c> 1.5.6.</summary>
public class NativeLayoutTests
{
    public static TheoryData<string, int, int> Sizes => new()
    {
        { "duckdb_date {int32}", 4, Unsafe.SizeOf<DuckDBDate>() },
        { "duckdb_date_struct {int32, int8, int8}", 8, Unsafe.SizeOf<DuckDBDateOnly>() },
        { "duckdb_time {int64}", 8, Unsafe.SizeOf<DuckDBTime>() },
        { "duckdb_time_struct {int8, int8, int8, int32}", 8, Unsafe.SizeOf<DuckDBTimeOnly>() },
        { "duckdb_time_tz {uint64}", 8, Unsafe.SizeOf<DuckDBTimeTzStruct>() },
        { "duckdb_time_tz_struct {time_struct, int32}", 12, Unsafe.SizeOf<DuckDBTimeTz>() },
        { "duckdb_timestamp {int64}", 8, Unsafe.SizeOf<DuckDBTimestampStruct>() },
        { "duckdb_timestamp_struct {date_struct, time_struct}", 16, Unsafe.SizeOf<DuckDBTimestamp>() },
        { "duckdb_interval {int32, int32, int64}", 16, Unsafe.SizeOf<DuckDBInterval>() },
        { "duckdb_hugeint {uint64, int64}", 16, Unsafe.SizeOf<DuckDBHugeInt>() },
        { "duckdb_uhugeint {uint64, uint64}", 16, Unsafe.SizeOf<DuckDBUHugeInt>() },
        { "duckdb_decimal {uint8, uint8, hugeint}", 24, Unsafe.SizeOf<DuckDBDecimal>() },
        { "duckdb_bignum {pointer, uint64, bool}", 24, Unsafe.SizeOf<DuckDBBignum>() },
        { "duckdb_list_entry {uint64, uint64}", 16, Unsafe.SizeOf<DuckDBListEntry>() },
        { "duckdb_query_progress_type {double, uint64, uint64}", 24, Unsafe.SizeOf<DuckDBQueryProgress>() },
        { "duckdb_string_t {union of 16 bytes}", 16, Unsafe.SizeOf<DuckDBString>() },
        { "duckdb_result {uint64 x 3, pointer x 3}", 48, Unsafe.SizeOf<DuckDBResult>() },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Structure_Size_EqualsC(string structure, int expected, int actual) =>
        Assert.True(expected == actual, $"{structure}: expected {expected} bytes, found {actual}");

    [Fact]
    public void DateOnly_Fields_StandAt0And4And5() =>
        Assert.Equal([1, 0, 0, 0, 2, 3], BytesOf(new DuckDBDateOnly(1, 2, 3))[..6]);

    [Fact]
    public void TimeOnly_Fields_StandAt0And1And2And4()
    {
        var bytes = BytesOf(new DuckDBTimeOnly(1, 2, 3, 4));

        Assert.Equal([1, 2, 3], bytes[..3]);
        Assert.Equal(4, bytes[4]);
    }

    [Fact]
    public void TimeTz_Offset_StandsAt8() => Assert.Equal(7, BytesOf(new DuckDBTimeTz(default, 7))[8]);

    [Fact]
    public void Timestamp_Time_StandsAt8() => Assert.Equal(7, BytesOf(new DuckDBTimestamp(default, new DuckDBTimeOnly(7, 0, 0, 0)))[8]);

    [Fact]
    public void Interval_Fields_StandAt0And4And8()
    {
        var bytes = BytesOf(new DuckDBInterval(1, 2, 3));

        Assert.Equal((1, 2, 3), (bytes[0], bytes[4], bytes[8]));
    }

    [Fact]
    public void HugeInt_LowerHalf_StandsFirst() => Assert.Equal((1, 2), (BytesOf(new DuckDBHugeInt(1, 2))[0], BytesOf(new DuckDBHugeInt(1, 2))[8]));

    [Fact]
    public void Decimal_Fields_StandAt0And1And8()
    {
        var bytes = BytesOf(new DuckDBDecimal(1, 2, new DuckDBHugeInt(3, 0)));

        Assert.Equal((1, 2, 3), (bytes[0], bytes[1], bytes[8]));
    }

    [Fact]
    public void Bignum_Fields_StandAt0And8And16()
    {
        var bytes = BytesOf(new DuckDBBignum(1, 2, 3));

        Assert.Equal((1, 2, 3), (bytes[0], bytes[8], bytes[16]));
    }

    [Theory]
    [InlineData("Cao Bằng")]
    [InlineData("xã Nghĩa Thuận, Quản Bạ")]
    public unsafe void String_ShortAndLong_PointsAtItsText(string text)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        fixed (byte* first = utf8)
        {
            var cell = default(DuckDBString);
            cell.value.pointer.length = (uint)utf8.Length;
            if (utf8.Length <= 12)
                utf8.CopyTo(new Span<byte>((byte*)&cell + 4, 12));
            else
                *(byte**)((byte*)&cell + 8) = first;

            Assert.Equal(utf8, new ReadOnlySpan<byte>((&cell)->Data, (&cell)->Length).ToArray());
        }
    }

    private static byte[] BytesOf<T>(T value) where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
}
