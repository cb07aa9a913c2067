using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Rubrics.Faults;

/// <summary>Every kind of fault the law's files can have, one id each.</summary>
internal static class LawFaults
{
    public static readonly LawFault NotReadable = Kind(
        "CA1101", "Tệp không đọc được như YAML", "The file cannot be read as YAML",
        "Sửa cú pháp ở dòng được nêu", "Mend the syntax at the line named");

    public static readonly LawFault UnknownKey = Kind(
        "CA1102", "Khóa này không được dùng ở đây", "This key is not used here",
        "Sửa tên khóa hoặc bỏ đi", "Correct the key or remove it");

    public static readonly LawFault MissingKey = Kind(
        "CA1103", "Thiếu một khóa bắt buộc", "A required key is missing",
        "Thêm khóa được nêu", "Add the key named");

    public static readonly LawFault MissingSource = Kind(
        "CA1104", "Giá trị không có nguồn", "The value has no source",
        "Ghi nguồn: document và status", "State the source: document and status");

    public static readonly LawFault WrongForm = Kind(
        "CA1105", "Giá trị không đúng dạng", "The value does not have the right form",
        "Viết lại theo dạng cần có", "Write it in the form expected");

    public static readonly LawFault UnknownWord = Kind(
        "CA1106", "Từ này không nằm trong danh sách cho phép", "This word is not in the list of allowed words",
        "Dùng một trong các từ cho phép", "Use one of the allowed words");

    public static readonly LawFault DuplicateId = Kind(
        "CA1107", "Mã này đã được dùng", "This id is used already",
        "Đổi mã hoặc bỏ một trong hai mục", "Change the id or remove one of the two entries");

    public static readonly LawFault NameDiffers = Kind(
        "CA1108", "Mã khác với tên tệp hoặc tên thư mục", "The id differs from the name of its file or folder",
        "Đặt mã và tên giống nhau", "Make id and name equal");

    public static readonly LawFault UnknownReference = Kind(
        "CA1109", "Mã được nhắc đến không tồn tại", "The id referred to does not exist",
        "Sửa mã hoặc thêm mục còn thiếu", "Correct the id or add the missing entry");

    public static readonly LawFault BandsNotSorted = Kind(
        "CA1110", "Các mức điểm không theo thứ tự từ tốt nhất đến kém nhất, hoặc chồng lên nhau", "Bands are not sorted from best to worst, or overlap",
        "Sắp xếp lại ngưỡng và điểm", "Put thresholds and points in order");

    public static readonly LawFault OutOfRange = Kind(
        "CA1111", "Số nằm ngoài khoảng cho phép", "The number is outside its range",
        "Sửa số hoặc đơn vị tính", "Correct the number or the unit");

    public static readonly LawFault CriterionDoesNotAddUp = Kind(
        "CA1112", "Điểm các phần không khớp với điểm tối đa", "The points of the parts do not fit the most points",
        "Sửa điểm các phần hoặc điểm tối đa", "Correct the points of the parts or the maximum");

    public static readonly LawFault TotalDoesNotAddUp = Kind(
        "CA1113", "Điểm các tiêu chí không khớp với tổng điểm của bộ", "The points of the criteria do not fit the total of the set",
        "Sửa điểm các tiêu chí hoặc tổng điểm", "Correct the points of the criteria or the total");

    public static readonly LawFault IllustrativeIncomplete = Kind(
        "CA1114", "Bộ minh họa còn thiếu điểm hoặc thang điểm", "The illustrative set lacks points or bands",
        "Bộ minh họa phải đầy đủ: thêm giá trị giả định và ghi status illustrative", "An illustrative set must be complete: add an assumed value with status illustrative");

    public static readonly LawFault DatesNotSorted = Kind(
        "CA1115", "Ngày hoặc năm không theo thứ tự tăng dần, hoặc trùng nhau", "Dates or years are not ascending, or overlap",
        "Sắp xếp từ cũ đến mới, mỗi ngày hoặc năm một lần", "Sort from old to new, each once");

    public static readonly LawFault DefaultNotAnOption = Kind(
        "CA1116", "Lựa chọn mặc định không nằm trong các phương án", "The default is not among the options",
        "Chọn một trong các phương án", "Choose one of the options");

    public static readonly LawFault RuleDoesNotFitMeasure = Kind(
        "CA1117", "Cách so sánh không hợp với đơn vị hoặc chiều của chỉ tiêu", "The rule does not fit the unit or direction of its measure",
        "Sửa cách so sánh hoặc chỉ tiêu", "Correct the rule or the measure");

    public static readonly LawFault AssumptionAmongLaw = Kind(
        "CA1118", "Giá trị giả định nằm trong bộ không phải minh họa", "An assumed value stands in a set that is not illustrative",
        "Bỏ giá trị hoặc chuyển sang bộ minh họa", "Remove the value or move it to an illustrative set");

    public static readonly LawFault NothingToRead = Kind(
        "CA1119", "Không tìm thấy tệp luật nào ở đây", "No file of the law is found here",
        "Kiểm tra đường dẫn tới thư mục warehouse", "Check the path to the warehouse folder");

    public static readonly LawFault NothingMeasured = Kind(
        "CA1120", "Tiêu chí hoặc nội dung không có chỉ số nào để chấm", "A criterion or item has no measure to be scored by",
        "Ghi chỉ số; nếu nội dung chưa có trong tay thì dùng kind: unknown", "Name the measure; where the text is not at hand use kind: unknown");

    public static readonly LawFault DatesWithGap = Kind(
        "CA1121", "Có khoảng ngày không được giá trị nào bao phủ", "Some days are covered by no value",
        "Nối liền các giá trị: mỗi giá trị kéo dài đến ngày trước giá trị sau; null chỉ đứng cuối", "Let each value last to the day before the next; null stands last only");

    private static LawFault Kind(string id, string messageVi, string messageEn, string remedyVi, string remedyEn) =>
        new(id, new LocalisedText(messageVi, messageEn), new LocalisedText(remedyVi, remedyEn));
}
