using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>The sentences of a commune's three conditions, made from its score sheet.</summary>
/// <param name="rating">The rating.</param>
/// <param name="rules">The rule set.</param>
/// <param name="criteria">The criteria's own lines.</param>
public sealed class CommuneConclusion(CommuneRating rating, PublishedRuleSet rules, IReadOnlyList<CriterionResult> criteria)
{
    private int Open => criteria.Count(IsOpen);

    private int WithoutText => criteria.Count(line => line.Status == CriterionStatus.PointsUnknown);

    private int CertainZero => criteria.Count(line => line.PointsMax == 0);

    private int Positive => criteria.Count(line => line.PointsMin > 0);

    /// <summary>The first sentence of the page, at most 40 words.</summary>
    public string Lead => rating.Verdict switch
    {
        Verdict.Met => $"Đạt cả ba điều kiện, với {PointsText.Total(rating)} điểm trên mức {PointsText.PassMarks(rating)}.",
        Verdict.NotMet => $"Không đạt: {string.Join("; ", FailedConditions)}.",
        _ when WithoutText > 0 => $"Chưa xác định được: {NumberText.Count(WithoutText)} trong {NumberText.Count(criteria.Count)} tiêu chí chưa có điểm trong văn bản đối chiếu. Theo phần đã biết, {UnitWord} vẫn có thể đạt cả ba điều kiện.",
        _ when Open == 0 && rating.TotalMin == rating.TotalMax => $"Chưa xác định được: {PointsText.Total(rating)} điểm, mà nhóm đơn vị chưa xác định nên mức đạt là {PointsText.PassMarks(rating)}.",
        _ => $"Chưa xác định được. Tổng điểm từ {Bounds}, mức đạt {PointsText.PassMarks(rating)}; {NumberText.Count(Open)} tiêu chí còn tùy số liệu hoặc cách tính chưa quy định.",
    };

    /// <summary>What stands under "Đủ 13 tiêu chí".</summary>
    public string OnComplete
    {
        get
        {
            if (Open == 0)
                return $"{NumberText.Count(Positive)} trong {NumberText.Count(criteria.Count)} tiêu chí có điểm trên 0.";
            var partly = criteria.Where(line => IsOpen(line) && line.Status != CriterionStatus.PointsUnknown).ToList();
            var text = $"{NumberText.Count(criteria.Count - Open)} tiêu chí đã chấm xong";
            if (partly.Count > 0)
                text += $"; {NumberText.Count(partly.Count)} tiêu chí ({string.Join(", ", partly.Select(line => line.CriterionNumber))}) còn phần chưa chấm";
            if (WithoutText > 0)
                text += $"; {NumberText.Count(WithoutText)} tiêu chí chưa có điểm trong văn bản đối chiếu";
            return text + ".";
        }
    }

    /// <summary>What stands under "Không tiêu chí nào 0 điểm".</summary>
    public string OnNoZero => CertainZero > 0
        ? $"{NumberText.Count(CertainZero)} tiêu chí chắc chắn 0 điểm: {string.Join(", ", criteria.Where(line => line.PointsMax == 0).Select(line => $"tiêu chí {line.CriterionNumber}"))}."
        : rating.OnNoZero == Verdict.Met ? "Mọi tiêu chí đều có điểm trên 0." : "Chưa thấy tiêu chí nào chắc chắn 0 điểm.";

    /// <summary>What stands under "Tổng điểm từ mức đạt".</summary>
    public string OnTotal => rating.TotalMin is null
        ? MeasureText.PointsUnknown + "."
        : $"{(rating.Total is null ? "Từ " + Bounds : PointsText.Total(rating) + " điểm")}; mức {PointsText.PassMarks(rating)}, {PointsText.Class(rating)}.";

    /// <summary>How much of the rule set has points in the texts, for the head of the table.</summary>
    public string Coverage => rules.KnownCriteria == rules.Criteria
        ? $"{NumberText.Count(rules.Criteria)} tiêu chí, tổng {NumberText.Points(rules.TotalPoints ?? 0)} điểm"
        : $"{NumberText.Count(rules.KnownCriteria)} tiêu chí có điểm tối đa ({NumberText.Points(rules.KnownPoints ?? 0)} điểm), {NumberText.Count(rules.Criteria - rules.KnownCriteria)} tiêu chí chưa có";

    private string UnitWord => rating.UnitType;

    private string Bounds => rating is { TotalMin: { } low, TotalMax: { } high } ? $"{NumberText.Points(low)} đến {NumberText.Points(high)}" : "chưa rõ";

    private static bool IsOpen(CriterionResult line) => line.PointsMin is null || line.PointsMin != line.PointsMax;

    private IEnumerable<string> FailedConditions
    {
        get
        {
            if (rating.OnTotal == Verdict.NotMet)
                yield return $"tổng điểm nhiều nhất {NumberText.Points(rating.TotalMax ?? 0)}, dưới mức {PointsText.PassMarks(rating)}";
            if (rating.OnNoZero == Verdict.NotMet)
                yield return $"{NumberText.Count(CertainZero)} tiêu chí 0 điểm";
            if (rating is { OnComplete: Verdict.NotMet, OnNoZero: not Verdict.NotMet })
                yield return "chưa đủ 13 tiêu chí";
        }
    }
}
