using System.Globalization;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>The macros of <c>warehouse/functions</c>, which models and checks may call.</summary>
internal static class Functions
{
    /// <summary>Makes all macros, in the order of their file names, and <c>as_of()</c>, the day the build speaks of.</summary>
    public static void Create(DuckDbSession session, string functionsFolder, DateOnly asOf)
    {
        session.Execute(string.Create(CultureInfo.InvariantCulture, $"create or replace macro as_of() as date '{asOf:yyyy-MM-dd}'"));
        foreach (var path in Directory.EnumerateFiles(functionsFolder, "*.sql").Order(StringComparer.Ordinal))
            session.Execute(File.ReadAllText(path));
    }
}
