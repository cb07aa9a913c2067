using ChildAnalytics.Marts.Rounds;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Rounds;

/// <summary>Words for rounds of recognition; a round is never called a year of monitoring, nor its outcome a recognition.</summary>
internal static class RoundWords
{
    /// <summary>"tháng 11/2024, năm thứ 4 của kế hoạch 2021–2025".</summary>
    public static string Name(RecognitionRound round) => $"tháng {round.LastDay:MM/yyyy}, năm thứ {round.PlanYear} của kế hoạch {round.PlanPeriod.Replace('-', '–')}";

    /// <summary>"714–789", or that it is not known.</summary>
    public static string Total(RoundResult result) => Range(result.TotalMin, result.TotalMax);

    /// <summary>The pass mark, or both ends of what is possible.</summary>
    public static string PassMark(RoundResult result) => Range(result.PassMarkLow, result.PassMarkHigh);

    private static string Range(decimal? low, decimal? high) => (low, high) is ({ } from, { } to) ? NumberText.Range(NumberText.Points(from), NumberText.Points(to)) : "chưa xác định";
}
