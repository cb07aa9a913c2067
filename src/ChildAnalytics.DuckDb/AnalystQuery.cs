using System.Text.Json;
using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb;

/// <summary>What DuckDB's settings cannot forbid to queries of others, judged on DuckDB's own reading of the text.</summary>
/// <remarks>
/// <c>enable_logging</c> ignores locked settings: it shows the queries of other sessions, writes to standard output, and with a file as its
/// target ends the process. So an analyst's text must be queries only, without the functions that log or that run other text.
/// </remarks>
internal static class AnalystQuery
{
    private static readonly HashSet<string> ForbiddenFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "enable_logging", "disable_logging", "query", "query_table", "json_execute_serialized_sql",
    };

    /// <exception cref="AnalystQueryException">The text is no query, or uses a forbidden function.</exception>
    public static void Check(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select json_serialize_sql($1::varchar)";
        command.Parameters.Add(new DuckDBParameter(sql));
        using var parsed = JsonDocument.Parse((string)command.ExecuteScalar()!);

        if (parsed.RootElement.GetProperty("error").GetBoolean())
            throw new AnalystQueryException($"Expected a query (SELECT, FROM, WITH, VALUES); DuckDB says: {parsed.RootElement.GetProperty("error_message").GetString()}");
        var statements = parsed.RootElement.GetProperty("statements").GetArrayLength();
        if (statements != 1)
            throw new AnalystQueryException($"Expected one query, found {statements}.");
        if (FunctionsIn(parsed.RootElement).FirstOrDefault(ForbiddenFunctions.Contains) is { } function)
            throw new AnalystQueryException($"The function {function} is not open to analysts. Query the tables themselves.");
    }

    private static IEnumerable<string> FunctionsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("function_name") && property.Value.ValueKind == JsonValueKind.String
                ? [property.Value.GetString()!]
                : FunctionsIn(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(FunctionsIn),
        _ => [],
    };
}
