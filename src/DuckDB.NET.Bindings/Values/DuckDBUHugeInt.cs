using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An unsigned number of 128 bits. Compare <see cref="DuckDBHugeInt"/>, the signed one.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBUHugeInt
{
    /// <summary>Takes over a number of any size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or needs more than 128 bits.</exception>
    public DuckDBUHugeInt(BigInteger value)
    {
        if (value < HugeIntMinValue || value > HugeIntMaxValue)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a number from {HugeIntMinValue} to {HugeIntMaxValue}.");

        var bits = (UInt128)value;
        Lower = (ulong)(bits & ulong.MaxValue);
        Upper = (ulong)(bits >> 64);
    }

    /// <summary>The low 64 bits.</summary>
    public ulong Lower { get; }

    /// <summary>The high 64 bits.</summary>
    public ulong Upper { get; }

    /// <summary>The greatest number, 2^128 - 1.</summary>
    public static BigInteger HugeIntMaxValue { get; } = UInt128.MaxValue;

    /// <summary>The smallest number, 0.</summary>
    public static BigInteger HugeIntMinValue => BigInteger.Zero;

    /// <summary>The same number as the runtime's own type.</summary>
    public UInt128 ToUInt128() => new(Upper, Lower);

    /// <summary>The same number as a number of any size.</summary>
    public BigInteger ToBigInteger() => ToUInt128();
}
