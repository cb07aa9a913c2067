using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Index.Normalisation;

/// <summary>Brings a measure onto a common scale on which more is better.</summary>
/// <remarks>Source: OECD/JRC Handbook (2008), step 5; formulas as in COINr 1.1.14 (Normalise), checked against its tables.</remarks>
public static class Normaliser
{
    private static readonly LocalisedText NoTarget = new("chưa có mục tiêu", "it has no target");
    private static readonly LocalisedText TargetAtMinimum = new("mục tiêu bằng giá trị thấp nhất", "its target is the lowest value");
    private static readonly LocalisedText NoGoalposts = new("chưa có hai mốc cố định khác nhau", "it lacks two different goalposts");
    private static readonly LocalisedText NotUpwards = new("chỉ dùng khi giá trị cao là tốt và giá trị lớn nhất dương", "only where more is better and the highest value is above 0");

    /// <summary>The normalised column.</summary>
    /// <param name="values">In the measure's own unit and direction; NaN means missing.</param>
    /// <param name="measure">Gives direction, target and goalposts.</param>
    /// <param name="rule">Method and scale.</param>
    /// <returns>Without range, or refused, where the method cannot be used; see <see cref="NormalisedColumn"/>.</returns>
    public static NormalisedColumn Normalise(double[] values, IndexNode measure, NormalisationRule rule)
    {
        if (Refusal(values, measure, rule.Method) is { } refusal)
            return new NormalisedColumn(Missing(values.Length), Refusal: refusal);
        if (rule.Method == NormalisationMethod.Goalposts)
            return new NormalisedColumn(BetweenGoalposts(values, measure.Worst!.Value, measure.Best!.Value, rule));
        var directed = measure.Sign > 0 ? values : Array.ConvertAll(values, value => -value);
        var (min, max, count) = Range(directed);
        if (count < 2 || NearTie.Between(min, max))
            return new NormalisedColumn(Missing(values.Length), HasNoRange: true);
        var width = max - min;
        return new NormalisedColumn(rule.Method switch
        {
            NormalisationMethod.MinMax => Array.ConvertAll(directed, x => ((x - min) / width * (rule.To - rule.From)) + rule.From),
            NormalisationMethod.ZScore => ZScores(directed, rule),
            NormalisationMethod.Rank => Places(directed, 1, 1),
            NormalisationMethod.Borda => Places(directed, 0, 1),
            NormalisationMethod.PercentileRank => Places(directed, 0, count - 1),
            NormalisationMethod.DistanceToMaximum => Array.ConvertAll(directed, x => 1 - ((max - x) / width)),
            NormalisationMethod.DistanceToTarget => Array.ConvertAll(directed, x => (x - min) / ((measure.Sign * measure.Target!.Value) - min)),
            _ => Array.ConvertAll(directed, x => x / max),
        });
    }

    private static LocalisedText? Refusal(double[] values, IndexNode measure, NormalisationMethod method) => method switch
    {
        NormalisationMethod.DistanceToTarget when measure.Target is null => NoTarget,
        NormalisationMethod.DistanceToTarget when TargetIsLowest(values, measure) => TargetAtMinimum,
        NormalisationMethod.Goalposts when measure.Worst is null || measure.Best is null || NearTie.Between(measure.Worst.Value, measure.Best.Value) => NoGoalposts,
        NormalisationMethod.FractionOfMaximum when measure.Sign < 0 || !(Range(values).Max > 0) => NotUpwards,
        _ => null,
    };

    private static bool TargetIsLowest(double[] values, IndexNode measure)
    {
        var (min, max, count) = Range(values);
        return count > 0 && NearTie.Between(measure.Target!.Value, measure.Sign > 0 ? min : max);
    }

    private static double[] BetweenGoalposts(double[] values, double worst, double best, NormalisationRule rule) =>
        Array.ConvertAll(values, y => rule.From + ((rule.To - rule.From) * Math.Clamp((y - worst) / (best - worst), 0, 1)));

    private static double[] ZScores(double[] directed, NormalisationRule rule)
    {
        var (sum, count) = (0.0, 0);
        foreach (var x in directed)
        {
            if (!double.IsNaN(x))
                (sum, count) = (sum + x, count + 1);
        }

        var mean = sum / count;
        var squares = 0.0;
        foreach (var x in directed)
        {
            if (!double.IsNaN(x))
                squares += (x - mean) * (x - mean);
        }

        var deviation = Math.Sqrt(squares / (count - 1));
        return Array.ConvertAll(directed, x => ((x - mean) / deviation * rule.To) + rule.From);
    }

    // (units strictly below + first) / divisor.
    private static double[] Places(double[] directed, double first, double divisor)
    {
        var sorted = Array.FindAll(directed, x => !double.IsNaN(x));
        var places = Missing(directed.Length);
        var units = new int[sorted.Length];
        for (int unit = 0, present = 0; unit < directed.Length; unit++)
        {
            if (!double.IsNaN(directed[unit]))
                units[present++] = unit;
        }

        Array.Sort(sorted, units);
        var below = 0;
        for (var place = 0; place < sorted.Length; place++)
        {
            if (!NearTie.Between(sorted[place], sorted[below]))
                below = place;
            places[units[place]] = (below + first) / divisor;
        }

        return places;
    }

    private static (double Min, double Max, int Count) Range(double[] values)
    {
        var (min, max, count) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            (min, max, count) = (Math.Min(min, value), Math.Max(max, value), count + 1);
        }

        return (min, max, count);
    }

    private static double[] Missing(int length)
    {
        var missing = new double[length];
        Array.Fill(missing, double.NaN);
        return missing;
    }
}
