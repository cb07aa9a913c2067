using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>Collects tested series of one method and sums them up.</summary>
public sealed class AccuracyTally
{
    private readonly List<double> _smapes = [];
    private readonly List<double> _mases = [];
    private readonly List<double> _scores = [];
    private readonly List<double> _widths = [];
    private int _within95;
    private int _within80;
    private int _withinFirst;
    private int _withinLast;
    private int _cells;

    /// <summary>Adds one series.</summary>
    /// <param name="trainingScale">Mean absolute change of its training points; where it is not above 0 the scaled measures leave the series out.</param>
    /// <param name="actual">What happened, one per horizon of <paramref name="forecast"/>.</param>
    /// <param name="forecast">Points and limits.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public void Add(double trainingScale, ReadOnlySpan<double> actual, ClassicForecast forecast)
    {
        if (actual.Length != forecast.Horizon)
            throw new ArgumentException($"Expected {forecast.Horizon} values, found {actual.Length}.", nameof(actual));
        _smapes.Add(PointErrors.Smape(actual, forecast.Point));
        double score = 0, width = 0;
        for (var h = 0; h < actual.Length; h++)
        {
            var within95 = IntervalScores.Covers(actual[h], forecast.Lower95[h], forecast.Upper95[h]) ? 1 : 0;
            _within95 += within95;
            _withinFirst += h == 0 ? within95 : 0;
            _withinLast += h == actual.Length - 1 ? within95 : 0;
            _within80 += IntervalScores.Covers(actual[h], forecast.Lower80[h], forecast.Upper80[h]) ? 1 : 0;
            score += IntervalScores.Score(actual[h], forecast.Lower95[h], forecast.Upper95[h], 0.95);
            width += forecast.Upper95[h] - forecast.Lower95[h];
        }

        _cells += actual.Length;
        if (!(trainingScale > 0))
            return;
        _mases.Add(PointErrors.MeanAbsolute(actual, forecast.Point) / trainingScale);
        _scores.Add(score / actual.Length / trainingScale);
        _widths.Add(width / actual.Length / trainingScale);
    }

    /// <summary>The figures over all series added; NaN where nothing was added.</summary>
    public AccuracySummary Summary() => new(
        _smapes.Count,
        _smapes.Count - _mases.Count,
        Mean(_smapes),
        Mean(_mases),
        Median(_mases),
        Mean(_scores),
        Median(_scores),
        (double)_within95 / _cells,
        (double)_within80 / _cells,
        (double)_withinFirst / _smapes.Count,
        (double)_withinLast / _smapes.Count,
        Mean(_widths));

    private static double Mean(List<double> values) => values.Count == 0 ? double.NaN : values.Average();

    private static double Median(List<double> values) =>
        values.Count == 0 ? double.NaN : Models.Pooled.Selection.QuantileInPlace(values.ToArray(), 0.5);
}
