using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A whole number of any size: the bytes of its magnitude and its sign. The bytes belong to the caller.</summary>
/// <param name="Data">First byte of the magnitude, most significant first.</param>
/// <param name="Size">Number of bytes.</param>
/// <param name="IsNegative">1 for a negative number, else 0.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBBignum(IntPtr Data, ulong Size, byte IsNegative);
