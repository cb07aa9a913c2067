using System.Globalization;
using ChildAnalytics.Forecasting.Scenarios;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.Outlook;

/// <summary>What the address supposes of one measure (<c>nhip</c>, <c>nam</c>, <c>muc</c>, <c>so</c>), so that a scenario can be sent as a link.</summary>
/// <param name="Scenario">Pace and intervention.</param>
/// <param name="NextValue">Figure supposed for the year after the newest one; null for none.</param>
/// <param name="Unread">Texts that are no numbers, as typed.</param>
public sealed record ScenarioQuery(Scenario Scenario, double? NextValue, IReadOnlyList<string> Unread)
{
    /// <summary>Keys of the address, in the order of the form.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["nhip", "nam", "muc", "so"];

    /// <summary>True where nothing is supposed.</summary>
    public bool IsEmpty => Scenario.IsEmpty && NextValue is null;

    /// <summary>Reads the address.</summary>
    /// <param name="address">State of the page.</param>
    /// <param name="years">Years an intervention may start in; another year is ignored.</param>
    public static ScenarioQuery From(PageAddress address, IReadOnlyCollection<int> years)
    {
        var unread = new List<string>();
        var year = address.Number("nam") is { } asked && years.Contains(asked) ? asked : (int?)null;
        var pace = Read("nhip");
        var effect = Read("muc");
        var next = Read("so");
        return new ScenarioQuery(new Scenario(pace, year, effect), next, unread);

        double? Read(string key)
        {
            if (address[key]?.Trim() is not { Length: > 0 } text)
                return null;
            if (TryRead(text) is { } number)
                return number;
            unread.Add(text);
            return null;
        }
    }

    /// <summary>A number as a Vietnamese reader types it, decimal comma or point; null for anything else.</summary>
    public static double? TryRead(string text)
    {
        var plain = text.Replace('−', '-').Replace(',', '.').TrimEnd('%', '‰', ' ');
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>What is supposed, in words; empty where nothing is.</summary>
    /// <param name="unit">Unit behind a change, for example "điểm %".</param>
    /// <param name="nextYear">Year of <see cref="NextValue"/>.</param>
    public string InWords(string unit, int nextYear)
    {
        var parts = new List<string>();
        if (NextValue is { } next)
            parts.Add($"số năm {NumberText.Machine(nextYear)} là {NumberText.Short(next, 2)}");
        if (Scenario.PacePerYear is { } pace)
            parts.Add($"mỗi năm thay đổi {Signed(pace)}{unit}");
        if (Scenario is { InterventionYear: { } year, Effect: { } effect })
            parts.Add($"từ năm {NumberText.Machine(year)} can thiệp đem lại {Signed(effect)}{unit}");
        return string.Join("; ", parts);
    }

    private static string Signed(double change) => (change > 0 ? "+" : "") + NumberText.Short(change, 2);
}
