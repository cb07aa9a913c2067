using System.Globalization;
using System.Text.RegularExpressions;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>The macros of <c>warehouse/functions</c>, which models and checks may call.</summary>
internal sealed partial class Functions
{
    private readonly IReadOnlyDictionary<string, string> definitions;

    private Functions(IReadOnlyDictionary<string, string> definitions) => this.definitions = definitions;

    /// <summary>Makes all macros, in the order of their file names, and <c>as_of()</c>, the day the build speaks of.</summary>
    public static Functions Create(DuckDbSession session, string functionsFolder, DateOnly asOf)
    {
        session.InTransaction(() =>
        {
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"create or replace macro as_of() as date '{asOf:yyyy-MM-dd}'"));
            foreach (var path in Directory.EnumerateFiles(functionsFolder, "*.sql").Order(StringComparer.Ordinal))
                session.Execute(File.ReadAllText(path));
        });
        return new Functions(session.Query(
            """
            select function_name, string_agg(parameters::varchar || ' ' || macro_definition, chr(10) order by parameters::varchar)
            from duckdb_functions() where not internal and database_name = current_database() group by function_name
            """,
            row => (Name: row.GetString(0), Text: row.GetString(1))).ToDictionary(function => function.Name, function => function.Text));
    }

    /// <summary>Definitions of the macros a text names, and of those that they name in turn, by name; a name that is no call only makes the answer longer.</summary>
    public string UsedBy(string sql)
    {
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var texts = new Queue<string>([sql]);
        while (texts.TryDequeue(out var text))
        {
            foreach (var word in Word.EnumerateMatches(text))
            {
                var name = text.Substring(word.Index, word.Length).ToLowerInvariant();
                if (definitions.TryGetValue(name, out var definition) && used.TryAdd(name, definition))
                    texts.Enqueue(definition);
            }
        }

        return string.Join('\n', used.Select(function => $"{function.Key} {function.Value}"));
    }

    [GeneratedRegex(@"\w+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }
}
