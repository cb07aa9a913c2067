using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Faults of the forecasts of a build.</summary>
internal static class ForecastBuildFaults
{
    /// <summary>CA1724: a listed break names an action that does not exist.</summary>
    public static Fault UnknownAction(string measureId, int firstYear, string found) => new(
        "CA1724",
        new LocalisedText($"Mốc gián đoạn của {measureId} năm {Text(firstYear)}: không có cách xử lý này", $"Break of {measureId} in {Text(firstYear)}: there is no such action"),
        "restart, keep",
        found,
        new FaultLocation("warehouse/seeds/series_break.csv", Column: "action"),
        new LocalisedText("Ghi restart (bỏ số liệu trước mốc) hoặc keep (biến động có thật).", "Write restart (leave out what lies before) or keep (the jump is real)."));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
