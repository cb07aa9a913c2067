using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Marts.Forecasts;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Outlook;

/// <summary>Notes on the history behind a forecast in a planner's words.</summary>
internal static class NoteWords
{
    /// <summary>Name of the note that nothing new is said until a person has judged a jump of the whole province.</summary>
    public const string Stopped = "stopped";

    /// <summary>One sentence: what was found, and what was done about it.</summary>
    public static string Sentence(HistoryNote note)
    {
        if (note.Name == Stopped)
            return $"Năm {note.Year}: hơn 30% xã, phường trong tỉnh cùng biến động đột ngột. Tạm dừng dự báo cho đến khi có người xem xét nguyên nhân.";
        return !SeriesNoteNames.TryParseName(note.Name, out var known) ? note.Name : known switch
        {
            SeriesNote.OutlierDropped => $"Năm {note.Year}: số nhảy {Size(note)} rồi trở lại như cũ, nên không dùng để dự báo. Số đã báo cáo vẫn giữ nguyên trong bảng số liệu.",
            SeriesNote.Restarted => $"Năm {note.Year}: số chuyển hẳn sang mức khác ({Size(note)}), nên dự báo chỉ dùng số từ năm này.",
            SeriesNote.SuspectLast => $"Năm {note.Year}: số mới nhất nhảy {Size(note)}, chưa có năm sau để đối chiếu. Khoảng dự báo được nới rộng gấp rưỡi.",
            SeriesNote.InheritedFromParent => $"Đơn vị nhận một phần của đơn vị bị chia năm {note.Year}: số các năm trước là của cả đơn vị cũ. Khoảng dự báo được nới rộng 1,4 lần cho đến khi có đủ ba năm số riêng.",
            SeriesNote.MergedFromParts => $"Số đến năm {note.Year} ghép từ các đơn vị cũ báo cáo riêng, không đơn vị nào chiếm quá bốn phần năm. Khoảng dự báo được nới rộng 1,4 lần cho đến khi có đủ ba năm số riêng.",
            SeriesNote.PartsMissing => $"Năm {note.Year}: có đơn vị cũ chưa báo cáo; phần đã báo cáo được lấy làm đại diện.",
            SeriesNote.BreakListed => $"Chỉ tiêu đổi cách tính từ năm {note.Year}: dự báo chỉ dùng số từ năm này.",
            SeriesNote.FromHalfYears => $"Năm {note.Year} không có báo cáo cả năm: dùng số của hai nửa năm.",
            _ => note.Name,
        };
    }

    private static string Size(HistoryNote note) => note.Times is { } times ? $"gấp {NumberText.Short(Math.Abs(times), 0)} lần mức thay đổi thường thấy" : "bất thường";
}
