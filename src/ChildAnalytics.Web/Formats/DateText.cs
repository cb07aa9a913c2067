using System.Globalization;
using ChildAnalytics.Domain.Time;

namespace ChildAnalytics.Web.Formats;

/// <summary>Dates and periods as Vietnamese readers write them.</summary>
public static class DateText
{
    /// <summary>"01/07/2025".</summary>
    public static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Day in Hanoi of a moment given in UTC.</summary>
    public static string DayInHanoi(DateTime utc) => (utc + VietnamTime.Offset).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"08:10 ngày 15/11/2026", Hanoi time of a moment given in UTC.</summary>
    public static string Moment(DateTime utc) => (utc + VietnamTime.Offset).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"năm 2024", "6 tháng đầu năm 2024"; other texts as they are.</summary>
    public static string PeriodName(string period) => !Period.TryParse(period, out var parsed)
        ? period
        : parsed.Half switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"6 tháng đầu năm {parsed.Year}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"6 tháng cuối năm {parsed.Year}"),
            _ => "năm " + period,
        };
}
