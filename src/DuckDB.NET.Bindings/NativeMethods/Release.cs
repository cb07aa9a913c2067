using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Giving back what the library allocated; each sets the pointer to zero, and zero is allowed.</summary>
    internal static unsafe partial class Release
    {
        [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
        internal static partial void Appender(ref IntPtr appender);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_arrow_options")]
        internal static partial void ArrowOptions(ref IntPtr options);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_client_context")]
        internal static partial void ClientContext(ref IntPtr context);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_config")]
        internal static partial void Config(ref IntPtr config);

        [LibraryImport(Library, EntryPoint = "duckdb_disconnect")]
        internal static partial void Connection(ref IntPtr connection);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_data_chunk")]
        internal static partial void DataChunk(ref IntPtr chunk);

        [LibraryImport(Library, EntryPoint = "duckdb_close")]
        internal static partial void Database(ref IntPtr database);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_error_data")]
        internal static partial void ErrorData(ref IntPtr error);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_extracted")]
        internal static partial void ExtractedStatements(ref IntPtr statements);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_logical_type")]
        internal static partial void LogicalType(ref IntPtr type);

        [LibraryImport(Library, EntryPoint = "duckdb_free")]
        internal static partial void Memory(void* memory);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_prepare")]
        internal static partial void PreparedStatement(ref IntPtr statement);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_result")]
        internal static partial void Result(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_value")]
        internal static partial void Value(ref IntPtr value);
    }
}
