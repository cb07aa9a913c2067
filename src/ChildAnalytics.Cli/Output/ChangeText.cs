using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Warehouse.Publishing;

namespace ChildAnalytics.Cli.Output;

/// <summary>What differs between two publications, in words for a terminal.</summary>
internal static class ChangeText
{
    private static readonly Dictionary<string, (string Vi, string En)> Subjects = new()
    {
        ["verdict"] = ("kết luận", "verdicts"),
        ["total"] = ("tổng điểm", "totals"),
        ["rank"] = ("hạng", "ranks"),
        ["rank_band"] = ("bậc", "rank bands"),
        ["class"] = ("loại đơn vị", "classes"),
        ["forecast_band"] = ("mức nguy cơ dự báo", "forecast bands"),
        ["forecast_mean"] = ("giá trị dự báo", "forecast means"),
    };

    /// <summary>One line per subject and cause; one line where nothing differs.</summary>
    public static void Write(Terminal terminal, SnapshotComparison comparison)
    {
        terminal.Say($"So với bản {comparison.PreviousId}:", $"Against {comparison.PreviousId}:");
        foreach (var flips in comparison.Verdicts.Where(flips => flips.Flipped > 0))
        {
            terminal.Say(
                $"  {flips.Flipped} trong {flips.Compared} kết luận đổi ({flips.RuleSetId}, năm {flips.RoundId})",
                $"  {flips.Flipped} of {flips.Compared} verdicts flip ({flips.RuleSetId}, year {flips.RoundId})");
        }

        foreach (var count in comparison.Changes)
        {
            var subject = Subjects.GetValueOrDefault(count.Subject, (Vi: count.Subject, En: count.Subject));
            terminal.Say($"  {subject.Vi}: {count.Rows} thay đổi do {ChangeCause.Describe(count.Cause, Language.Vi)}", $"  {subject.En}: {count.Rows} changed by {ChangeCause.Describe(count.Cause, Language.En)}");
        }

        if (comparison.Changes.Count == 0)
            terminal.Say("  không kết luận, hạng, loại hay dự báo nào thay đổi.", "  no verdict, rank, class or forecast differs.");
        if (comparison.Figures > 0)
            terminal.Say($"  số liệu: {comparison.Figures} thay đổi", $"  figures: {comparison.Figures} changed");
    }
}
