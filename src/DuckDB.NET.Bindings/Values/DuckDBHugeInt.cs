using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A signed number of 128 bits. Compare <see cref="DuckDBUHugeInt"/>, the unsigned one.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBHugeInt
{
    /// <summary>Joins two halves.</summary>
    public DuckDBHugeInt(ulong lower, long upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>Takes over a number of any size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number needs more than 128 bits.</exception>
    public DuckDBHugeInt(BigInteger value)
    {
        if (value < HugeIntMinValue || value > HugeIntMaxValue)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a number from {HugeIntMinValue} to {HugeIntMaxValue}.");

        var bits = (Int128)value;
        Lower = (ulong)(bits & ulong.MaxValue);
        Upper = (long)(bits >> 64);
    }

    /// <summary>The low 64 bits.</summary>
    public ulong Lower { get; }

    /// <summary>The high 64 bits with the sign.</summary>
    public long Upper { get; }

    /// <summary>The greatest number, 2^127 - 1.</summary>
    public static BigInteger HugeIntMaxValue { get; } = Int128.MaxValue;

    /// <summary>The smallest number, -2^127.</summary>
    public static BigInteger HugeIntMinValue { get; } = Int128.MinValue;

    /// <summary>The same number as the runtime's own type.</summary>
    public Int128 ToInt128() => new((ulong)Upper, Lower);

    /// <summary>The same number as a number of any size.</summary>
    public BigInteger ToBigInteger() => ToInt128();
}
