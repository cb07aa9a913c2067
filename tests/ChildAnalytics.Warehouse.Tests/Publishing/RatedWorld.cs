using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Tests.Publishing;

/// <summary>The small world with ratings and forecasts written by hand, so that a test says exactly what one publication stated.</summary>
internal static class RatedWorld
{
    public const string TanQuan = "25351@2025-07-01";
    public const string TanHung = "25345@2025-07-01";
    public const string TanKhai = "25357@2026-04-30";
    public const string RuleSet = "QD06-2019";

    private static readonly string[] RuleSetColumns =
        ["rule_set_id", "label_vi", "label_en", "is_illustrative", "notice_vi", "notice_en", "in_force_from", "in_force_to", "total_points", "source", "source_status"];

    private static readonly string[] ScoreColumns =
    [
        "commune_id", "round_id", "rule_set_id", "criterion_id", "item_id", "points_min", "points_max", "max_points", "status", "reason_vi", "reason_en",
        "measure_id", "numerator", "denominator", "value", "source_id",
    ];

    private static readonly string[] RatingColumns =
    [
        "commune_id", "round_id", "rule_set_id", "class_id", "class_candidates", "class_date", "pass_mark", "pass_mark_lo", "pass_mark_hi", "total_min",
        "total_max", "verdict_total", "verdict_no_zero", "verdict_complete", "verdict_not_knocked_out", "verdict", "illustrative", "rank", "rank_lo", "rank_hi", "band", "source_id",
    ];

    private static readonly string[] ForecastColumns =
    [
        "commune_id", "measure_id", "scope_kind", "scope_code", "year", "mean", "lo80", "hi80", "lo95", "hi95", "p_miss", "p_band", "method",
        "calibrated", "points_used", "grade", "tested_years", "tested_horizon", "children_short", "source_id",
    ];

    /// <summary>Three communes in order of rank: 900 met, 860 met, 700 not met.</summary>
    public static IReadOnlyList<Rating> Ratings { get; } =
        [new(TanQuan, "met", 900, 1, 1), new(TanHung, "met", 860, 2, 1), new(TanKhai, "not_met", 700, 3, 2)];

    /// <summary>One forecast per commune of CT05a for 2030.</summary>
    public static IReadOnlyList<Forecast> Forecasts { get; } = [new(TanQuan, 90, 2), new(TanHung, 90, 2), new(TanKhai, 90, 2)];

    public static SnapshotManifest Publish(
        Workshop workshop, IReadOnlyList<Rating>? ratings = null, IReadOnlyList<Forecast>? forecasts = null, string code = "one", string? reason = null, DateOnly? asOf = null)
    {
        using var build = SmallWorld.Built(workshop, asOf ?? Workshop.AsOf);
        build.WriteTable("seed", "rule_set", RuleSetColumns, [[RuleSet, "a", "a", false, null, null, new DateOnly(2019, 3, 1), null, 1000, "test", "secondary"]]);
        build.WriteTable("engine", "criterion_score", ScoreColumns, (ratings ?? Ratings).Select(ScoreRow));
        build.WriteTable("engine", "commune_rating", RatingColumns, (ratings ?? Ratings).Select(RatingRow));
        build.WriteTable("engine", "target_forecast", ForecastColumns, (forecasts ?? Forecasts).Select(ForecastRow));
        build.RunModels(Layer.Marts);
        build.RunChecks();
        return build.Publish(code, [RuleSet], reason);
    }

    private static object?[] ScoreRow(Rating rating) =>
        [rating.CommuneId, "2024", RuleSet, "one", "item", rating.Total, rating.Total, 1000, "scored", null, null, "CT05a", null, null, null, null];

    private static object?[] RatingRow(Rating rating) =>
    [
        rating.CommuneId, "2024", RuleSet, "A", "A", new DateOnly(2024, 12, 31), 850, 850, 850, rating.Total, rating.Total,
        rating.Verdict, "met", "met", "met", rating.Verdict, false, rating.Rank, rating.Rank, rating.Rank, rating.Band, null,
    ];

    private static object?[] ForecastRow(Forecast forecast) =>
        [forecast.CommuneId, "CT05a", "national", "VN", 2030, forecast.Mean, null, null, null, null, 0.3, forecast.Band, "peb3", true, 5, "B", 3, 2, null, null];

    public sealed record Rating(string CommuneId, string Verdict, int Total, int Rank, int Band);

    public sealed record Forecast(string CommuneId, double Mean, int Band);
}
