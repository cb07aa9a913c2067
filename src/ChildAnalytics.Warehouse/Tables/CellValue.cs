using System.Globalization;

namespace ChildAnalytics.Warehouse.Tables;

/// <summary>Values in the exact CLR type that DuckDB's appender wants for a column.</summary>
internal static class CellValue
{
    /// <summary>The value for a column of <paramref name="type"/>; null stays null, text is read in the invariant culture.</summary>
    /// <exception cref="FormatException">The value cannot be one of that type.</exception>
    public static object? For(string type, object? value) => value is null or "" ? null : type switch
    {
        "varchar" => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString(),
        "double" => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        "integer" => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        "bigint" => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        "boolean" => Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        "date" => value switch
        {
            DateOnly day => day,
            DateTime moment => DateOnly.FromDateTime(moment),
            _ => DateOnly.ParseExact(value.ToString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        "timestamp" => value switch
        {
            DateTimeOffset moment => moment.UtcDateTime,
            DateTime moment => moment,
            _ => DateTimeOffset.Parse(value.ToString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime,
        },
        _ when type.StartsWith("decimal", StringComparison.Ordinal) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"Type {type} is not written by the appender."),
    };
}
