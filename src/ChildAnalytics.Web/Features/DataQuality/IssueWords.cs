namespace ChildAnalytics.Web.Features.DataQuality;

/// <summary>Words of issues as pages write them.</summary>
public static class IssueWords
{
    /// <summary>States in the order they follow each other, with their words.</summary>
    public static IReadOnlyList<(string Key, string Name)> States { get; } =
    [
        ("open", "Chưa hỏi"),
        ("asked", "Đã hỏi"),
        ("answered", "Đã trả lời"),
        ("accepted", "Đã chấp nhận"),
        ("corrected", "Đã sửa"),
        ("closed", "Không còn thấy"),
    ];

    /// <summary>Word of a state; the key itself where it is unknown.</summary>
    public static string State(string key) => States.FirstOrDefault(state => state.Key == key).Name ?? key;

    /// <summary>Word of a severity.</summary>
    public static string Severity(string key) => key == "stop" ? "Chặn công bố" : "Hỏi lại";

    /// <summary>What happened, as a line of history tells it.</summary>
    public static string Action(string key) => key switch
    {
        "appeared" => "Phát hiện",
        "assigned" => "Giao và hỏi",
        "answered" => "Trả lời",
        "accepted" => "Chấp nhận",
        "corrected" => "Sửa bằng tệp gửi sau",
        "gone" => "Không còn thấy",
        "reopened" => "Mở lại",
        _ => key,
    };

    /// <summary>Who did it: a build is the program, everybody else is named.</summary>
    public static string By(string name) => name == "build" ? "chương trình" : name;

    /// <summary>What hangs on a figure; empty where no rating reads it or nothing changes.</summary>
    public static string Stake(bool? flipsVerdict, bool? movesRank) =>
        flipsVerdict == true ? "Có thể đổi kết luận" : movesRank == true ? "Có thể đổi hạng" : movesRank is null ? "Không tính vào điểm" : "Không đổi kết luận, hạng";
}
