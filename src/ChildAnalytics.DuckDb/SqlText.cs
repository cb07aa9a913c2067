namespace ChildAnalytics.DuckDb;

/// <summary>Quoting, for the few places of SQL that take no parameter: names, and the files of COPY and ATTACH.</summary>
public static class SqlText
{
    /// <summary>A name in double quotes, fit for any letters: <c>"dân số"</c>.</summary>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in single quotes: <c>'x''y'</c>.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
