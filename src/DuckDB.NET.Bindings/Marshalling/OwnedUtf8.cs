using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>Reads text that the native library hands over: it is copied, then given back to <c>duckdb_free</c>. Compare <see cref="BorrowedUtf8"/>.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedUtf8))]
internal static unsafe class OwnedUtf8
{
    /// <summary>Copies a zero-terminated UTF-8 text; null stays null.</summary>
    public static string? ConvertToManaged(byte* text) => Utf8StringMarshaller.ConvertToManaged(text);

    /// <summary>Gives the native copy back; null is allowed.</summary>
    public static void Free(byte* text) => NativeMethods.Release.Memory(text);
}
