using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli;

/// <summary>Faults of the command line.</summary>
internal static class CliFaults
{
    /// <summary>CA1702: there is no publication to read.</summary>
    public static Fault NothingPublished(string dataFolder) => new(
        "CA1702",
        new LocalisedText("Chưa có bản công bố nào", "Nothing has been published"),
        "",
        "",
        new FaultLocation(dataFolder),
        new LocalisedText("Chạy ./childanalytics demo, hoặc ingest rồi build --publish.", "Run ./childanalytics demo, or ingest and then build --publish."));

    /// <summary>CA1703: DuckDB refuses a query; its own message says why.</summary>
    public static Fault QueryRefused(string message) => new(
        "CA1703",
        new LocalisedText($"Câu truy vấn không chạy được: {message}", $"The query was refused: {message}"),
        "",
        "",
        new FaultLocation("sql"),
        new LocalisedText("Chỉ đọc được các bảng của schema marts.", "Only the tables of schema marts can be read."));

    /// <summary>CA1704: the file of <c>--out</c> cannot be written.</summary>
    public static Fault OutputNotWritable(string path) => new(
        "CA1704",
        new LocalisedText("Không ghi được tệp kết quả", "The output file cannot be written"),
        "",
        "",
        new FaultLocation(path),
        new LocalisedText("Chọn thư mục có sẵn và ghi được.", "Choose a folder that exists and can be written."));

    /// <summary>CA1705: a query ran longer than allowed.</summary>
    public static Fault QueryTooLong(TimeSpan limit) => new(
        "CA1705",
        new LocalisedText($"Câu truy vấn chạy quá {limit.TotalSeconds:0} giây nên đã dừng", $"The query ran longer than {limit.TotalSeconds:0} seconds and was stopped"),
        "",
        "",
        new FaultLocation("sql"),
        new LocalisedText("Lọc bớt dòng hoặc chia nhỏ câu truy vấn.", "Filter rows or split the query."));

    /// <summary>CA1335: no folder at or above the current one is a checkout of the program.</summary>
    public static Fault NoCheckout(string folder) => new(
        "CA1335",
        new LocalisedText("Không tìm thấy mã nguồn", "There is no checkout here"),
        "warehouse/models, tests/warehouse",
        "",
        new FaultLocation(folder),
        new LocalisedText("Chạy trong thư mục mã nguồn, hoặc nêu --root.", "Run inside the checkout, or name it with --root."));

    /// <summary>CA1739: a build cannot speak of a day to come.</summary>
    public static Fault FutureDay(DateOnly asOf, DateOnly today) => new(
        "CA1739",
        new LocalisedText("Ngày của bản dựng chưa tới", "The day of the build is yet to come"),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"≤ {today:yyyy-MM-dd}"),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{asOf:yyyy-MM-dd}"),
        new FaultLocation("--as-of"),
        new LocalisedText("Bỏ --as-of để dựng theo hôm nay, hoặc chọn một ngày đã qua.", "Leave out --as-of to build of today, or choose a day that has passed."));

    /// <summary>CA1937: a publication does not carry what a rating of its newest round under this rule set needs.</summary>
    public static Fault NothingToRate(string ruleSetId, string known) => new(
        "CA1937",
        new LocalisedText("Bản công bố không có đủ luật và số liệu để chấm lại theo bộ tiêu chuẩn này", "The publication does not carry the law and the facts to rate again under this rule set"),
        known,
        ruleSetId,
        new FaultLocation("--rule-set"),
        new LocalisedText("Chọn bộ tiêu chuẩn khác, hoặc dựng và công bố lại bằng bản phần mềm này.", "Choose another rule set, or build and publish again with this program."));

    /// <summary>CA1738: no rule set is in force on the day of a build.</summary>
    public static Fault NoLawOn(DateOnly asOf, DateOnly? first) => new(
        "CA1738",
        new LocalisedText("Chưa có bộ tiêu chuẩn nào có hiệu lực vào ngày của bản dựng", "No rule set is in force on the day of the build"),
        first is { } day ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"≥ {day:yyyy-MM-dd}") : "",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{asOf:yyyy-MM-dd}"),
        new FaultLocation("--as-of"),
        new LocalisedText("Chọn ngày khác, hoặc thêm bộ tiêu chuẩn của ngày đó vào warehouse/rubrics.", "Choose another day, or add the rule set of that day to warehouse/rubrics."));
}
