using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Plans;

/// <summary>Faults of <c>plan</c>.</summary>
internal static class PlanFaults
{
    /// <summary>CA1780: the publication holds nothing to plan with for this unit and rule set.</summary>
    /// <param name="unit">Code as typed.</param>
    /// <param name="ruleSets">Rule sets of the publication.</param>
    public static Fault NothingToPlan(string unit, IEnumerable<string> ruleSets) => new(
        "CA1780",
        new LocalisedText("Bản công bố không có đơn vị này với kết quả chấm điểm để lập kế hoạch", "The publication has no such unit with a rating to plan from"),
        string.Join(", ", ruleSets),
        unit,
        new FaultLocation("marts.improvement_criterion"),
        new LocalisedText("Kiểm tra mã xã hoặc mã tỉnh và --rule-set; bản công bố cũ cần dựng lại bằng build --publish.", "Check the code and --rule-set; an old publication needs build --publish again."));

    /// <summary>CA1781: a row of the costs names no measure with a cost, or no whole number of đồng.</summary>
    public static Fault CostNotUsable(string file, int row, string found, IEnumerable<string> measures) => new(
        "CA1781",
        new LocalisedText("Dòng chi phí không dùng được", "A row of the costs cannot be used"),
        $"measure_id,cost: {string.Join(' ', measures)}; 0, 1, 2, …",
        found,
        new FaultLocation(file, Row: row),
        new LocalisedText("Ghi mã chỉ tiêu và số đồng nguyên, không âm.", "Give the id of a measure and a whole number of đồng, not below 0."));
}
