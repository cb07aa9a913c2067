using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A decimal number: a whole number divided by ten to the power of the scale.</summary>
/// <param name="Width">Digits in all, 1 to 38.</param>
/// <param name="Scale">Digits after the point, 0 to the width.</param>
/// <param name="Value">The number without its point.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDecimal(byte Width, byte Scale, DuckDBHugeInt Value)
{
    internal decimal ToDecimal()
    {
        var power = decimal.One;
        for (var digit = 0; digit < Scale; digit++)
            power *= 10;
        return (decimal)Value.ToInt128() / power;
    }
}
