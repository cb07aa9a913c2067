using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>The faults of publication, CA1320 to CA1326, each said in one place.</summary>
internal static class PublicationFaults
{
    /// <summary>CA1320: so many verdicts flip that a person must say why.</summary>
    public static Fault ReasonNeeded(VerdictFlips worst, decimal limitPercent, string snapshotId, LocalisedText causes, string provinces) => new(
        "CA1320",
        new(
            $"{worst.Flipped} trong {worst.Compared} kết luận đổi so với bản đang công bố (bộ quy tắc {worst.RuleSetId}, năm {worst.RoundId}), quá {Number(limitPercent)} %; nguyên nhân: {causes.Vi}; nhiều nhất ở: {provinces}",
            $"{worst.Flipped} of {worst.Compared} verdicts flip against the publication served (rule set {worst.RuleSetId}, year {worst.RoundId}), more than {Number(limitPercent)} %; by cause: {causes.En}; most in: {provinces}"),
        "",
        "",
        new FaultLocation(snapshotId),
        new(
            "Chưa công bố; bản cũ vẫn phục vụ. Nếu thay đổi là đúng, chạy lại với --reason \"lý do\".",
            "Nothing is published; the old one still serves. Where the change is right, run again with --reason \"...\"."));

    /// <summary>CA1326: the build speaks of an earlier day than the publication served.</summary>
    public static Fault EarlierDay(DateOnly served, DateOnly asOf, string snapshotId) => new(
        "CA1326",
        new(
            "Bản dựng nói về một ngày trước ngày của bản đang công bố; người đọc sẽ thấy số liệu lùi lại",
            "The build speaks of an earlier day than the publication served; readers would be set back"),
        string.Create(CultureInfo.InvariantCulture, $"≥ {served:yyyy-MM-dd}"),
        string.Create(CultureInfo.InvariantCulture, $"{asOf:yyyy-MM-dd}"),
        new FaultLocation(snapshotId),
        new(
            "Chưa công bố; bản cũ vẫn phục vụ. Nếu đúng ý, chạy lại với --reason \"lý do\".",
            "Nothing is published; the old one still serves. If it is meant so, run again with --reason \"...\"."));

    /// <summary>CA1321: the disk is full.</summary>
    public static Fault DiskFull(string folder, long freeBytes) => new(
        "CA1321",
        new(
            $"Hết chỗ trên đĩa; còn trống {Megabytes(freeBytes)} MB. Bản đang công bố không thay đổi",
            $"The disk is full; {Megabytes(freeBytes)} MB are free. The publication served is unchanged"),
        "",
        "",
        new FaultLocation(folder),
        new(
            "Xóa bớt tệp hoặc đặt thư mục dữ liệu sang đĩa lớn hơn (--data), rồi chạy lại lệnh; phần dở dang sẽ được dọn.",
            "Free some space or put the data folder on a larger disk (--data), then run the command again; what is unfinished is cleared away."));

    /// <summary>CA1322: the snapshot to be pointed to is damaged.</summary>
    public static Fault Damaged(string folder, string files) => new(
        "CA1322",
        new("Bản công bố này không còn nguyên vẹn nên không khôi phục", "This snapshot is damaged, so it is not rolled back to"),
        "",
        files,
        new FaultLocation(folder),
        new("Chọn bản khác bằng lệnh snapshot list.", "Choose another with snapshot list."));

    /// <summary>CA1323: the rules of publication cannot be read.</summary>
    public static Fault RulesUnreadable(string path, string why) => new(
        "CA1323",
        new("Không đọc được quy tắc công bố", "The rules of publication cannot be read"),
        "flip_share_percent, fewest_flips, mean_tolerance_points, mean_tolerance_percent, keep_newest, keep_first_of_month, keep, source",
        why,
        new FaultLocation(path),
        new("Sửa tệp rồi chạy lại.", "Mend the file and run again."));

    /// <summary>CA1324: another run is publishing.</summary>
    public static Fault AnotherRuns(string path) => new(
        "CA1324",
        new("Đang có lệnh khác công bố hoặc khôi phục", "Another command is publishing or rolling back"),
        "",
        "",
        new FaultLocation(path),
        new("Đợi lệnh kia xong rồi chạy lại.", "Wait until it has ended, then run again."));

    /// <summary>CA1325: a manifest cannot be read.</summary>
    public static Fault ManifestUnreadable(string path, string why) => new(
        "CA1325",
        new("Không đọc được bảng kê của bản công bố", "The manifest of a snapshot cannot be read"),
        "JSON",
        why,
        new FaultLocation(path),
        new("Khôi phục về bản khác bằng lệnh snapshot rollback.", "Roll back to another snapshot with snapshot rollback."));

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture);
}
