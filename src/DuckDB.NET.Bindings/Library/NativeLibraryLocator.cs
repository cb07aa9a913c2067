using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Finds the native DuckDB library when the first call needs it.</summary>
public static class NativeLibraryLocator
{
    /// <summary>The environment variable that names the library's file, before every other place.</summary>
    public const string EnvironmentVariable = "DUCKDB_LIBRARY";

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    /// <summary>The file to load: the one named by the variable, else in the application folder, else in its <c>runtimes/RID/native</c>.</summary>
    /// <param name="namedFile">Value of <see cref="EnvironmentVariable"/>; null or empty when it is not set.</param>
    /// <param name="applicationFolder">Where the program lies.</param>
    /// <exception cref="DllNotFoundException">No such file; the message tells every place looked at. A named file that is missing is not replaced by another.</exception>
    public static string Locate(string? namedFile, string applicationFolder)
    {
        string[] places = string.IsNullOrEmpty(namedFile)
            ? [Path.Combine(applicationFolder, FileName), Path.Combine(applicationFolder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", FileName)]
            : [Path.GetFullPath(namedFile)];

        return places.FirstOrDefault(File.Exists) ?? throw new DllNotFoundException(
            $"The native DuckDB library was not found. Looked at: {string.Join("; ", places)}. "
            + $"Build the program again, which copies {FileName} beside it, or set {EnvironmentVariable} to the full path of a DuckDB 1.5.6 library.");
    }

    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLocator).Assembly, Load);

    private static IntPtr Load(string libraryName, Assembly assembly, DllImportSearchPath? searchPath) =>
        libraryName == NativeMethods.Library
            ? NativeLibrary.Load(Locate(Environment.GetEnvironmentVariable(EnvironmentVariable), AppContext.BaseDirectory))
            : IntPtr.Zero;
}
