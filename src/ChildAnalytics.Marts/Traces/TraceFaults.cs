using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Marts.Traces;

/// <summary>The faults of a trace, CA173x; each names what comes near.</summary>
public static class TraceFaults
{
    /// <summary>CA1735: no such publication is kept.</summary>
    public static Fault NoSnapshot(string wanted, IReadOnlyList<string> near) => New(
        "CA1735", "Không có bản công bố mang mã này", "No publication has this id", near, wanted, "snapshots",
        "Xem danh sách bằng lệnh snapshot list.", "See snapshot list.");

    internal static Fault NoCommune(string snapshot, string wanted, IReadOnlyList<string> near) => New(
        "CA1730", "Không có xã, phường nào mang mã này", "No commune has this code", near, wanted, snapshot,
        "Ghi mã 5 chữ số, hoặc mã và ngày bắt đầu, ví dụ 25351@2025-07-01.", "Give the code of 5 digits, or code and first day, for example 25351@2025-07-01.");

    internal static Fault SeveralSuccessors(string snapshot, string wanted, IReadOnlyList<string> successors) => New(
        "CA1731", "Đơn vị này đã chia cho nhiều đơn vị mới, mỗi đơn vị được chấm riêng", "This unit was divided between several new units, each judged by itself", successors, wanted, snapshot,
        "Ghi một trong các đơn vị đó.", "Name one of them.");

    internal static Fault NoCriterion(string snapshot, string wanted, IReadOnlyList<string> near) => New(
        "CA1732", "Bộ tiêu chuẩn không có tiêu chí này", "The rule set has no such criterion", near, wanted, snapshot,
        "Ghi mã tiêu chí, số thứ tự, hoặc all cho mọi tiêu chí.", "Give the id of the criterion, its number, or all.");

    internal static Fault NoPeriod(string snapshot, string wanted, IReadOnlyList<string> periods) => New(
        "CA1733", "Kỳ này không có kết quả chấm", "There are no results for this period", periods, wanted, snapshot,
        "Chọn một kỳ trong danh sách.", "Choose a period of the list.");

    internal static Fault NoRuleSet(string snapshot, string wanted, IReadOnlyList<string> sets) => New(
        "CA1734", "Bản công bố không có bộ tiêu chuẩn này", "The publication has no such rule set", sets, wanted, snapshot,
        "Chọn một bộ trong danh sách.", "Choose a set of the list.");

    internal static Fault NotRated(string snapshot, string unit, IReadOnlyList<string> periods) => New(
        "CA1736", "Đơn vị này không được chấm trong kỳ đã nêu", "This unit is not judged in that period", periods, unit, snapshot,
        "Chỉ đơn vị trên địa giới hiện hành của tỉnh có báo cáo được chấm; chọn kỳ hoặc đơn vị khác.", "Only units of the current map in a reporting province are judged; choose another period or unit.");

    internal static Fault TooOld(string snapshot) => New(
        "CA1737", "Bản công bố này có trước khi quy tắc chấm được công bố kèm theo", "This publication was made before the rules of scoring were published with it", [], "", snapshot,
        "Dựng và công bố lại bằng lệnh build --publish.", "Build and publish again with build --publish.");

    private static Fault New(string id, string vi, string en, IReadOnlyList<string> near, string found, string where, string remedyVi, string remedyEn) => new(
        id, new LocalisedText(vi, en), string.Join("; ", near), found, new FaultLocation(where), new LocalisedText(remedyVi, remedyEn));
}
