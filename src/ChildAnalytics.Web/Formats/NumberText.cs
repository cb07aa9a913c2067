using System.Globalization;

namespace ChildAnalytics.Web.Formats;

/// <summary>Numbers as Vietnamese readers write them (1.234,5; 96,3%; −0,6), whatever the culture of the server.</summary>
public static class NumberText
{
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "−",
    };

    /// <summary>A count: no decimals.</summary>
    public static string Count(double value) => Fixed(value, 0);

    /// <summary>A fixed number of decimals, so that a column lines up.</summary>
    public static string Fixed(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        // A value that rounds to nothing carries no sign.
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Vietnamese);
    }

    /// <summary>At most that many decimals; none that are zero.</summary>
    public static string Short(double value, int decimals = 1)
    {
        var text = Fixed(value, decimals);
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd(',');
    }

    /// <summary>A share in percent: "96,3%".</summary>
    public static string Percent(double value, int decimals = 1) => Fixed(value, decimals) + "%";

    /// <summary>Points, which are whole unless the rule says otherwise: "876", "1.000".</summary>
    public static string Points(decimal value) => Short((double)value, 2);

    /// <summary>Two ends with an en dash, or one value where they are equal: "801–876".</summary>
    public static string Range(string low, string high) => low == high ? low : $"{low}–{high}";

    /// <summary>A change with its sign: "+3,7", "−0,6".</summary>
    public static string Signed(double value, int decimals = 1)
    {
        var text = Fixed(value, decimals);
        return text.StartsWith('−') || Math.Round(value, decimals, MidpointRounding.AwayFromZero) == 0 ? text : "+" + text;
    }

    /// <summary>A number for a style or an address: dot, no groups, at most four decimals.</summary>
    public static string Machine(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
