using System.Globalization;
using System.Numerics;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A single value with its type, bound to a parameter or given to a table function.</summary>
public sealed class DuckDBValue() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true), IDuckDBValueReader
{
    /// <inheritdoc/>
    public bool IsNull() => NativeMethods.ValueReading.IsNull(this);

    /// <inheritdoc/>
    public T GetValue<T>()
    {
        var value = IsNull() ? null : Read();
        if (value is T fitting)
            return fitting;
        if (value is null && default(T) is null)
            return default!;

        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        try
        {
            return (T)Converted(value, target);
        }
        catch (Exception fault) when (fault is InvalidCastException or FormatException or OverflowException)
        {
            throw new InvalidCastException($"A value of DuckDB type {TypeId} ({value ?? "NULL"}) cannot be read as {target.Name}.", fault);
        }
    }

    private DuckDBType TypeId => NativeMethods.ValueReading.TypeId(NativeMethods.ValueReading.BorrowedType(this));

    private static object Converted(object? value, Type target) => value switch
    {
        DateOnly date when target == typeof(DateTime) => date.ToDateTime(TimeOnly.MinValue),
        TimeOnly time when target == typeof(TimeSpan) => time.ToTimeSpan(),
        DateTime moment when target == typeof(DateTimeOffset) => new DateTimeOffset(moment, TimeSpan.Zero),
        BigInteger number when target == typeof(decimal) => (decimal)number,
        BigInteger number when target == typeof(double) => (double)number,
        BigInteger number when target == typeof(long) => (long)number,
        _ => Convert.ChangeType(value, target, CultureInfo.InvariantCulture)!,
    };

    private object Read() => TypeId switch
    {
        DuckDBType.Boolean => NativeMethods.ValueReading.Bool(this),
        DuckDBType.TinyInt => NativeMethods.ValueReading.Int8(this),
        DuckDBType.SmallInt => NativeMethods.ValueReading.Int16(this),
        DuckDBType.Integer => NativeMethods.ValueReading.Int32(this),
        DuckDBType.BigInt => NativeMethods.ValueReading.Int64(this),
        DuckDBType.UnsignedTinyInt => NativeMethods.ValueReading.UInt8(this),
        DuckDBType.UnsignedSmallInt => NativeMethods.ValueReading.UInt16(this),
        DuckDBType.UnsignedInteger => NativeMethods.ValueReading.UInt32(this),
        DuckDBType.UnsignedBigInt => NativeMethods.ValueReading.UInt64(this),
        DuckDBType.HugeInt => NativeMethods.ValueReading.HugeInt(this).ToBigInteger(),
        DuckDBType.UnsignedHugeInt => NativeMethods.ValueReading.UHugeInt(this).ToBigInteger(),
        DuckDBType.Float => NativeMethods.ValueReading.Float(this),
        DuckDBType.Double => NativeMethods.ValueReading.Double(this),
        DuckDBType.Decimal => NativeMethods.ValueReading.Decimal(this).ToDecimal(),
        DuckDBType.Date => DateOnly.FromDayNumber(NativeMethods.ValueReading.Date(this).Days + DuckDBDate.UnixEpochDayNumber),
        DuckDBType.Time => new TimeOnly(NativeMethods.ValueReading.Time(this).Micros * TimeSpan.TicksPerMicrosecond),
        DuckDBType.Timestamp => NativeMethods.ValueReading.Timestamp(this).ToDateTime(),
        DuckDBType.TimestampTz => NativeMethods.ValueReading.TimestampTz(this).ToDateTime(),
        DuckDBType.Interval => (TimeSpan)NativeMethods.ValueReading.Interval(this),
        DuckDBType.Uuid => Guid.Parse(NativeMethods.ValueReading.Text(this)!),
        _ => NativeMethods.ValueReading.Text(this) ?? string.Empty,
    };

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.Value(ref handle);
        return true;
    }
}
