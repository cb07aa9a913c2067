using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>The conditions of recognition, each decided by bounds: an answer is given only where nothing open can change it.</summary>
/// <remarks>Source: QĐ 06/QĐ-TTg (03/01/2019), "Đạt đủ 13 tiêu chí", "Không có tiêu chí nào bị 0 điểm", pass mark by class; as told by thuvienphapluat.vn 404124, thukyluat.vn 51115.</remarks>
public static class VerdictRules
{
    /// <summary>One line's part in the first condition: met where scored and above 0, not met where certainly 0.</summary>
    public static Verdict LineComplete(PointsRange points, bool isMaxKnown) => IsCertainZero(points, isMaxKnown)
        ? Verdict.NotMet
        : points.IsExact && isMaxKnown ? Verdict.Met : Verdict.Undetermined;

    /// <summary>One line's part in the second condition: met where certainly above 0, though it may still be open how far.</summary>
    public static Verdict LineAboveZero(PointsRange points, bool isMaxKnown) => IsCertainZero(points, isMaxKnown)
        ? Verdict.NotMet
        : points.Min > 0 ? Verdict.Met : Verdict.Undetermined;

    /// <summary>A knock-out's part: not met where one of its conditions fails, met where all hold or, by the setting, none arose.</summary>
    public static Verdict Condition(ScoreFinding finding) => finding switch
    {
        ScoreFinding.ConditionFails => Verdict.NotMet,
        ScoreFinding.ConditionOpen => Verdict.Undetermined,
        _ => Verdict.Met,
    };

    /// <summary>Whether a total reaches the mark; the lowest and highest mark must agree where the class is open.</summary>
    /// <param name="total">The total as far as certain.</param>
    /// <param name="lowestMark">Null where the unit stands in no class: undetermined.</param>
    /// <param name="highestMark">Equal to <paramref name="lowestMark"/> where the class is determined.</param>
    public static Verdict TotalReached(PointsRange total, decimal? lowestMark, decimal? highestMark)
    {
        if (lowestMark is not { } lowest || highestMark is not { } highest)
            return Verdict.Undetermined;
        if (total.Min >= highest)
            return Verdict.Met;
        return total.CanReach(lowest) ? Verdict.Undetermined : Verdict.NotMet;
    }

    /// <summary>Both conditions at once: met only if both are, not met as soon as one is not, else undetermined.</summary>
    public static Verdict Both(Verdict left, Verdict right)
    {
        if (left == Verdict.NotMet || right == Verdict.NotMet)
            return Verdict.NotMet;
        return left == Verdict.Met && right == Verdict.Met ? Verdict.Met : Verdict.Undetermined;
    }

    // A range of [0, 0] whose most points are unknown is not a zero: nothing is known of it.
    private static bool IsCertainZero(PointsRange points, bool isMaxKnown) => isMaxKnown && points is { IsExact: true, Max: 0 };
}
