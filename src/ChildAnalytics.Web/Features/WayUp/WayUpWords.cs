using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Planning.Solving;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>Plans in words.</summary>
public static class WayUpWords
{
    private const double Million = 1e6;
    private const double Billion = 1e9;

    /// <summary>"1,25 tỷ đồng", "36 triệu đồng", "450.000 đồng".</summary>
    public static string Money(long amount) => amount switch
    {
        >= (long)Billion => NumberText.Short(amount / Billion, 2) + " tỷ đồng",
        >= (long)Million => NumberText.Short(amount / Million, 1) + " triệu đồng",
        _ => NumberText.Count(amount) + " đồng",
    };

    /// <summary>"12 trẻ được tiêm đủ thêm", "1 người được bố trí".</summary>
    public static string Work(PlannedStep step) => $"{NumberText.Count((double)step.After.Units)} {step.Cost.Unit}";

    /// <summary>Value at a level with its counts; words where it may not be shown.</summary>
    public static string Value(PublishedMeasure measure, double? value, double? numerator, double? denominator) => value is { } shown
        ? $"{MeasureText.Value(shown, measure.Unit)} {(measure.Unit == MeasureUnit.YesNo ? "" : MeasureText.Counts(numerator, denominator))}".TrimEnd()
        : MeasureText.Hidden;

    /// <summary>What can be said of the way, in at most three sentences.</summary>
    public static string Lead(CommuneWayUp own, PublishedRuleSet rules) => own.Plan.Outcome switch
    {
        PlanOutcome.AlreadyMet => $"{own.Rating.Name} đã đạt theo {ShortName(rules)}: {NumberText.Points(own.Plan.Total ?? 0)} điểm, không cần cải thiện gì thêm để đạt.",
        PlanOutcome.Reached => $"{own.Rating.Name} có thể đạt với {NumberText.Count(own.Steps.Count)} việc, tổng chi phí {Money(own.Plan.Cost)}: từ {PointsText.Total(own.Rating)} lên {NumberText.Points(own.Plan.Total ?? 0)} điểm, mức đạt {PointsText.PassMarks(own.Rating)}.",
        PlanOutcome.OutOfReach => $"Trong giới hạn các xã tương đồng đã làm được, {own.Rating.Name} chưa có đường đạt theo {ShortName(rules)}.",
        PlanOutcome.NoMark => $"Chưa biết {own.Rating.Name} thuộc nhóm nào nên chưa có mức điểm để hướng tới.",
        _ when own.Steps.Count > 0 => $"Chưa kết luận được đường lên của {own.Rating.Name}, vì còn điểm để ngỏ. Phần chắc chắn: với {NumberText.Count(own.Steps.Count)} việc, chi phí {Money(own.Plan.Cost)}, tổng điểm ít nhất {NumberText.Points(own.Plan.Total ?? 0)}, từ mức đạt {PointsText.PassMarks(own.Rating)}, dù chỗ để ngỏ được tính thế nào.",
        _ when own.Plan.Points.Count > 0 => $"Chưa kết luận được {own.Rating.Name} đạt hay không, vì còn điểm để ngỏ; tổng điểm đã từ mức đạt dù chỗ để ngỏ được tính thế nào.",
        _ => $"Chưa tính được đường lên cho {own.Rating.Name} theo {ShortName(rules)}: còn điểm để ngỏ dù cải thiện gì.",
    };

    /// <summary>Why points stay open: finding and item as the publication states them.</summary>
    public static string Opening(string opening)
    {
        var parts = opening.Split(' ');
        var item = parts.Length > 1 ? parts[1] : "";
        return parts[0] switch
        {
            "fact_missing" => $"{item}: thiếu số liệu",
            "fact_unusable" => $"{item}: số liệu không đọc được",
            "years_missing" => $"{item}: thiếu số liệu của những năm phải cộng gộp",
            "rule_unknown" => $"{item}: điểm chưa có trong văn bản đối chiếu",
            "below_known_bands" => $"{item}: các mức điểm thấp hơn chưa có trong văn bản đối chiếu",
            "vacuous" => $"{item}: không phát sinh trường hợp nào (0/0), cách tính còn để ngỏ",
            "interval_only" => $"{item}: chỉ biết trong khoảng, vì một phần xã cũ bị chia",
            "too_few_cases" => $"{item}: quá ít trường hợp để xét",
            _ => $"{item}: điểm còn để ngỏ",
        };
    }

    /// <summary>Why no plan was found.</summary>
    public static string Obstacle(PlanObstacle obstacle, IReadOnlyDictionary<string, string> criteria) => obstacle.CriterionId is { } id
        ? $"{criteria.GetValueOrDefault(id, id)} ({id}): {(obstacle.Reachable > 0 ? "có nội dung không khắc phục được trong giới hạn đã đặt" : "vẫn 0 điểm dù làm hết những gì trong giới hạn")}."
        : $"Tổng điểm: nhiều nhất {NumberText.Points(obstacle.Reachable)}, còn thiếu {NumberText.Points(obstacle.Needed - obstacle.Reachable)} điểm so với mức {NumberText.Points(obstacle.Needed)}.";

    private static string ShortName(PublishedRuleSet rules) => rules.IsIllustrative ? "bộ điểm minh họa" : "phần đã đối chiếu của QĐ 06";
}
