namespace ChildAnalytics.Web.Formats;

/// <summary>Open questions of the law and their possible answers in words.</summary>
public static class OptionWords
{
    private const string ListPrefix = "class_list:";

    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["directly_under_central_city"] = "Phường trực thuộc thành phố trực thuộc trung ương",
        ["none"] = "Không phường nào",
        ["council_minutes_date"] = "Ngày biên bản họp hội đồng",
        ["last_day_of_data_period"] = "Ngày cuối kỳ số liệu",
        ["decision_date"] = "Ngày quyết định",
        ["all_scored_above_zero"] = "Đã chấm và trên 0 điểm",
        ["minimum_per_criterion"] = "Có điểm tối thiểu cho từng tiêu chí",
        ["unset"] = "Để trống",
        ["province_chair"] = "Chủ tịch UBND tỉnh",
        ["province_health_department"] = "Sở Y tế",
        ["commune"] = "UBND xã",
        ["calendar_year_to_date"] = "Từ đầu năm dương lịch",
        ["twelve_months_to_october"] = "12 tháng đến hết tháng 10",
        ["since_last_round"] = "Từ kỳ trước",
        ["exact"] = "So sánh chính xác",
        ["one_decimal"] = "Làm tròn một chữ số thập phân",
        ["B"] = "Nhóm B",
        ["C"] = "Nhóm C",
        ["sampling_interval"] = "Tính cả sai số chọn mẫu",
        ["measured_share"] = "Lấy nguyên tỷ lệ đo được",
        ["lapses"] = "Hết giá trị",
        ["carried_if_all_parts_had_it"] = "Giữ nếu mọi phần đều đã có",
        ["manual"] = "Xét từng trường hợp",
        ["undetermined"] = "Để ngỏ",
        ["full"] = "Đủ điểm",
        ["zero"] = "0 điểm",
        ["leave_out"] = "Bỏ nội dung khỏi phiếu",
        ["criterion"] = "Xét theo tiêu chí",
        ["item"] = "Xét theo từng nội dung",
        ["not_at_hand"] = "Chưa có danh sách",
        ["nobody_else"] = "Không đơn vị nào khác trong danh sách",
        ["everybody"] = "Mọi đơn vị đều trong danh sách",
    };

    /// <summary>An answer in words; its id where it is not known here.</summary>
    public static string Option(string option) => Options.GetValueOrDefault(option, option);

    /// <summary>The question behind a list of units that is not at hand; null for any other question.</summary>
    public static string? ListQuestion(string questionId) => questionId.StartsWith(ListPrefix, StringComparison.Ordinal) ? List(questionId[ListPrefix.Length..]) : null;

    /// <summary>The question whom a list names.</summary>
    public static string List(string listId) => listId switch
    {
        "mountain" => "Danh sách đơn vị miền núi gồm những đơn vị nào?",
        "island" => "Danh sách đơn vị hải đảo gồm những đơn vị nào?",
        "especially_difficult" => "Danh sách đơn vị đặc biệt khó khăn gồm những đơn vị nào?",
        _ => "Cả ba danh sách miền núi, hải đảo, đặc biệt khó khăn gồm những đơn vị nào?",
    };
}
