using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>Tests forecasts of totals from every origin of the past, on the same parts for all methods.</summary>
/// <remarks>
/// Source: forecasting specification, sections 3.7 and 6. Weights are those known at the origin, what came is weighed by the people of the year foretold;
/// shared shock, stretches and the weight of the direct forecast come from years known at the origin. Independent sums are not stretched: they show what a sum alone would claim.
/// </remarks>
public sealed class TotalBacktest
{
    /// <summary>Simulated from the parts with their shared shock.</summary>
    public const string Sum = "sum_of_communes";

    /// <summary>Simulated from the parts as if they were independent: what must not be published.</summary>
    public const string Independent = "independent_sums";

    /// <summary>The pooled model on the series of the totals.</summary>
    public const string Direct = "direct";

    /// <summary>Sum and direct forecast combined: alike at first, by their past errors once eight years can tell.</summary>
    public const string Blend = "blend";

    /// <summary>The last values of the parts; no limits.</summary>
    public const string Naive = "naive";

    // Named in the shocks of the test: published totals draw others.
    private const string ShockName = "totals";

    private readonly YearPanel _panel;
    private readonly MeasureScale _scale;
    private readonly int[] _totals;
    private readonly bool _isSum;
    private readonly int _draws;
    private readonly BacktestProtocol _protocol;
    private readonly PooledFitter _fitter;
    private readonly PastErrors _errors;
    private readonly PooledBacktest _direct;
    private readonly YearPanel _directPanel;
    private readonly List<BacktestCell> _cells = [];

    private TotalBacktest(YearPanel panel, MeasureScale scale, PooledSettings settings, int[] totals, bool isSum, BacktestProtocol protocol, int draws)
    {
        _panel = panel;
        _scale = scale;
        _totals = totals;
        _isSum = isSum;
        _draws = draws;
        _protocol = protocol;
        _fitter = new PooledFitter(panel, scale, settings);
        _errors = PastErrors.Collect(_fitter, panel, settings, protocol.Horizon, panel.YearCount - 1);
        _directPanel = TotalPanel.Of(panel, totals, isSum);
        _direct = new PooledBacktest(_directPanel, scale, settings, protocol.Horizon);
    }

    /// <summary>What the past says of the direct forecast.</summary>
    public DirectWeight Weight { get; } = new();

    /// <summary>What the past says of the limits of sums.</summary>
    public TotalCalibration SumLimits { get; } = new();

    /// <summary>What the past says of the limits of combinations.</summary>
    public TotalCalibration BlendLimits { get; } = new();

    /// <summary>Cells of all methods; empty where the past is too short.</summary>
    public BacktestReport Report => new(_cells);

    /// <summary>Tests every origin the protocol allows.</summary>
    /// <param name="panel">The parts.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Configuration of the model.</param>
    /// <param name="totals">Number of the total each series belongs to, from 0.</param>
    /// <param name="isSum">True for counts, which are added; shares are weighed by their denominators, alike where these are unknown.</param>
    /// <param name="protocol">Origins, horizon and reporting step.</param>
    /// <param name="draws">Simulated futures of each total.</param>
    public static TotalBacktest Run(
        YearPanel panel, MeasureScale scale, PooledSettings settings, int[] totals, bool isSum, BacktestProtocol protocol, int draws)
    {
        var test = new TotalBacktest(panel, scale, settings, totals, isSum, protocol, draws);
        for (var origin = protocol.FewestPoints - 1; origin < panel.YearCount - 1; origin++)
            test.TestFrom(origin);
        return test;
    }

    private void TestFrom(int origin)
    {
        var fit = _fitter.FitAt(origin);
        var stretch = _errors.MultiplierAt(origin).At95 / NormalQuantile.At95;
        var shared = new MeasureShocks(0, ShockName, _errors.SharedShock(origin), _draws);
        var independent = new MeasureShocks(0, ShockName, 0, _draws);
        var weights = TotalWeights.At(_panel, origin);
        var direct = _direct.Forecast(origin, null);
        var directWeight = Weight.At(origin);
        var (sumStretch, blendStretch) = (SumLimits.At(origin), BlendLimits.At(origin));
        var years = Math.Min(_panel.YearCount - 1, origin + _protocol.Horizon) - origin;
        var cells = Enumerable.Range(0, years).Select(_ => new TotalScores(_protocol.Step / 2)).ToArray();
        var past = new List<(int Target, double Actual, TotalForecast Sum, TotalForecast Direct, TotalForecast Blend)>();
        for (var total = 0; total < _directPanel.SeriesCount; total++)
        {
            var members = Enumerable.Range(0, _totals.Length)
                .Where(series => _totals[series] == total && fit.Features.State[series] != SeriesState.NoForecast && weights[series] > 0)
                .ToArray();
            var (together, apart) = (members.Select(Shocks(shared)).ToArray(), members.Select(Shocks(independent)).ToArray());
            for (var target = origin + 1; target <= origin + years; target++)
            {
                var at = direct.At(total, target - origin);
                if (Simulate(fit, members, together, stretch, weights, target) is not { } sum || double.IsNaN(direct.Median[at]))
                    continue;
                var own = new TotalForecast(
                    direct.Median[at], new ForecastInterval(direct.Lower80[at], direct.Upper80[at], direct.Lower95[at], direct.Upper95[at]));
                var scores = cells[target - origin - 1];
                var blend = sum.Forecast.BlendedWith(own, directWeight);
                scores.Add(Sum, sum.Forecast.StretchedBy(sumStretch, _scale.Lower, _scale.Upper), sum.Actual);
                scores.Add(Independent, Simulate(fit, members, apart, stretch, weights, target)!.Value.Forecast, sum.Actual);
                scores.Add(Direct, own, sum.Actual);
                scores.Add(Blend, blend.StretchedBy(blendStretch, _scale.Lower, _scale.Upper), sum.Actual);
                scores.Add(Naive, new TotalForecast(sum.Last, new ForecastInterval(double.NaN, double.NaN, double.NaN, double.NaN)), sum.Actual);
                past.Add((target, sum.Actual, sum.Forecast, own, blend));
            }
        }

        foreach (var one in past)
        {
            Weight.Add(one.Target, one.Actual, one.Sum.Point, one.Direct.Point);
            SumLimits.Add(origin, one.Target, one.Sum, one.Actual);
            BlendLimits.Add(origin, one.Target, one.Blend, one.Actual);
        }

        for (var year = 0; year < years && origin >= _protocol.FewestPoints - 1 + _protocol.EarlierOrigins; year++)
            _cells.AddRange(cells[year].Cells(_panel.FirstYear + origin, _panel.FirstYear + origin + year + 1));
    }

    private static Func<int, double[]> Shocks(MeasureShocks shocks) =>
        series => shocks.Of(series.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // Null where no part was observed in the year foretold.
    private (TotalForecast Forecast, double Actual, double Last)? Simulate(
        PooledFit fit, int[] members, double[][] deviates, double stretch, double[] weights, int target)
    {
        var draws = new TotalDraws(_draws, _isSum);
        double actual = 0, people = 0, last = 0, known = 0;
        var values = new double[_draws];
        for (var member = 0; member < members.Length; member++)
        {
            var series = members[member];
            var value = _panel.Values[(target * _panel.SeriesCount) + series];
            var weight = _panel.Denominators is null ? 1 : _panel.DenominatorAt(target, series);
            if (double.IsNaN(value) || !(weight > 0))
                continue;
            for (var draw = 0; draw < _draws; draw++)
                values[draw] = fit.ValueAt(series, target, stretch * deviates[member][draw]);
            draws.Add(values, weights[series], fit.Centre(series, target));
            actual += (_isSum ? 1 : weight) * value;
            people += _isSum ? 1 : weight;
            last += (_isSum ? 1 : weights[series]) * _panel.Values[(fit.Features.LastYear[series] * _panel.SeriesCount) + series];
            known += _isSum ? 1 : weights[series];
        }

        if (draws.Series == 0)
            return null;
        return (TotalForecast.OfInPlace(draws.Values()), _isSum ? actual : actual / people, _isSum ? last : last / known);
    }
}
