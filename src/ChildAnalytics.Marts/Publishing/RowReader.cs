using System.Data.Common;
using System.Globalization;

namespace ChildAnalytics.Marts.Publishing;

/// <summary>Typed cells of the row a query stands on; null where the cell is null, so that missing never turns into zero.</summary>
internal readonly struct RowReader(DbDataReader reader)
{
    public string Text(int column) => TextOrNull(column) ?? "";

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);

    public double? Number(int column) => reader.IsDBNull(column) ? null : Convert.ToDouble(reader.GetValue(column), CultureInfo.InvariantCulture);

    public decimal? Points(int column) => reader.IsDBNull(column) ? null : Convert.ToDecimal(reader.GetValue(column), CultureInfo.InvariantCulture);

    public int? Whole(int column) => reader.IsDBNull(column) ? null : Convert.ToInt32(reader.GetValue(column), CultureInfo.InvariantCulture);

    public bool Flag(int column) => !reader.IsDBNull(column) && Convert.ToBoolean(reader.GetValue(column), CultureInfo.InvariantCulture);

    public bool? FlagOrNull(int column) => reader.IsDBNull(column) ? null : Convert.ToBoolean(reader.GetValue(column), CultureInfo.InvariantCulture);

    public DateOnly? Date(int column) => reader.IsDBNull(column)
        ? null
        : reader.GetValue(column) switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            var other => DateOnly.Parse(Convert.ToString(other, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture),
        };

    public DateTime? Moment(int column) => reader.IsDBNull(column)
        ? null
        : reader.GetValue(column) switch
        {
            DateTime time => time,
            DateTimeOffset moment => moment.UtcDateTime,
            var other => DateTime.Parse(Convert.ToString(other, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture),
        };
}
