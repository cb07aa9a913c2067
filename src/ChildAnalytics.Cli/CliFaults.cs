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
    public static Fault QueryRefused(string sql, string message) => new(
        "CA1703",
        new LocalisedText($"Câu truy vấn không chạy được: {message}", $"The query was refused: {message}"),
        "",
        sql,
        new FaultLocation("sql"),
        new LocalisedText("Chỉ đọc được các bảng của schema marts.", "Only the tables of schema marts can be read."));
}
