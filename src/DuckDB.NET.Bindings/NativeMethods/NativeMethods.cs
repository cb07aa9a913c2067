namespace DuckDB.NET.Native;

/// <summary>DuckDB's C functions, grouped as DuckDB.NET.Data asks for them; each declaration names the function it stands for.</summary>
public static partial class NativeMethods
{
    internal const string Library = "duckdb";
}
