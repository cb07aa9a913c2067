namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Forecasts of series at a bound and of series of mostly zeros.</summary>
/// <remarks>Source: forecasting specification, section 4; proposed, not proven on real data.</remarks>
internal sealed class OddSeries
{
    // Strength of the group's share of zeros, in points.
    private const double PriorPoints = 2;

    private readonly PooledFit _fit;
    private readonly MeasureScale _scale;
    private readonly Lazy<BoundHistory> _bounds;
    private readonly Lazy<double[]> _zeroShares;

    public OddSeries(PooledFit fit, MeasureScale scale, int horizon)
    {
        _fit = fit;
        _scale = scale;
        _bounds = new(() => BoundHistory.Collect(fit.Panel, scale, fit.Settings, horizon, fit.Origin));
        _zeroShares = new(ZeroSharesOfGroups);
    }

    /// <summary>The last value, a one-sided interval that never has zero width, and the frequency with which its group left the bound.</summary>
    public void FillAtBound(int series, int horizon, Multiplier multiplier, double target, PooledForecast forecast)
    {
        var cell = forecast.At(series, horizon);
        var atTop = _fit.Panel.Values[(_fit.Features.LastYear[series] * forecast.SeriesCount) + series] >= _scale.Upper;
        var bound = atTop ? _scale.Upper : _scale.Lower;
        forecast.Median[cell] = bound;
        var inner80 = InnerLimit(series, horizon, bound, atTop, 0.80, multiplier.At80);
        var inner95 = InnerLimit(series, horizon, bound, atTop, 0.95, multiplier.At95);
        forecast.Lower80[cell] = atTop ? inner80 : bound;
        forecast.Upper80[cell] = atTop ? bound : inner80;
        forecast.Lower95[cell] = atTop ? inner95 : bound;
        forecast.Upper95[cell] = atTop ? bound : inner95;
        forecast.MissProbability[cell] = double.NaN;
        if (double.IsNaN(target))
            return;
        var leaving = _bounds.Value.LeavingShare(_fit.Panel.Groups[series], horizon);
        forecast.MissProbability[cell] = MissRisk.Limited(MissRisk.IsMissed(bound, target, _scale, _fit.Link) ? 1 - leaving : leaving);
    }

    /// <summary>Mixture of zero and the forecast of the positive values.</summary>
    public void FillMostlyZero(int series, int horizon, Multiplier multiplier, double target, PooledForecast forecast)
    {
        var cell = forecast.At(series, horizon);
        var year = _fit.Origin + horizon;
        var points = _fit.Features.Observed[series];
        var zeros = _fit.Features.ZeroShare[series] * points;
        var zero = (zeros + (PriorPoints * _zeroShares.Value[_fit.Panel.Groups[series]])) / (points + PriorPoints);
        var stretch95 = multiplier.At95 / NormalQuantile.At95;
        var stretch80 = multiplier.At80 / NormalQuantile.At80;
        forecast.Median[cell] = MixtureQuantile(series, year, zero, 0.5, 1);
        forecast.Lower80[cell] = MixtureQuantile(series, year, zero, 0.10, stretch80);
        forecast.Upper80[cell] = MixtureQuantile(series, year, zero, 0.90, stretch80);
        forecast.Lower95[cell] = MixtureQuantile(series, year, zero, 0.025, stretch95);
        forecast.Upper95[cell] = MixtureQuantile(series, year, zero, 0.975, stretch95);
        forecast.MissProbability[cell] = double.NaN;
        if (double.IsNaN(target))
            return;
        var denominator = Denominator(series);
        var linked = _fit.Link.Forward(MissRisk.ForLink(target, _scale, _fit.Link, _fit.Settings), denominator);
        var positive = MissRisk.Raw(_fit.Point(series, year), _fit.Spread(series, year), linked, _scale.MissDirection);
        var zeroMisses = MissRisk.IsMissed(0, target, _scale, _fit.Link) ? 1 : 0;
        forecast.MissProbability[cell] = MissRisk.Limited((zero * zeroMisses) + ((1 - zero) * positive));
    }

    // A quantile of the mixture is 0 up to the chance of zero, then a quantile of the positive part.
    private double MixtureQuantile(int series, int year, double zero, double share, double stretch)
    {
        if (share <= zero)
            return 0;
        var normal = NormalQuantile.Inverse((share - zero) / (1 - zero));
        return _fit.Link.Inverse(_fit.Point(series, year) + (_fit.Spread(series, year) * stretch * normal), Denominator(series));
    }

    // No event among n people: the true share is below 3/n with 95 % confidence (rule of three), -ln(0.2)/n with 80 %.
    private double InnerLimit(int series, int horizon, double bound, bool atTop, double level, double multiplier)
    {
        var inward = atTop ? -1 : 1;
        if (_fit.Link.Kind == LinkKind.DenominatorLogit)
        {
            var distance = _fit.Notes[series].Widening() * _scale.Base * (level > 0.9 ? 3 : -Math.Log(1 - level)) / PeopleBehind(series);
            return bound + (inward * Math.Min(distance, _scale.Base));
        }

        var linked = _fit.Link.Forward(bound, double.NaN);
        return _fit.Link.Inverse(linked + (inward * multiplier * _fit.Spread(series, _fit.Origin + horizon)), double.NaN);
    }

    private double PeopleBehind(int series)
    {
        var panel = _fit.Panel;
        var people = 0.0;
        var found = 0;
        for (var year = _fit.Origin; year >= 0 && found < _fit.Settings.Window; year--)
        {
            var cell = (year * panel.SeriesCount) + series;
            if (double.IsNaN(panel.Values[cell]))
                continue;
            people += panel.Denominators![cell];
            found++;
        }

        return people;
    }

    private double Denominator(int series) => _fit.Panel.DenominatorAt(_fit.Features.LastYear[series], series);

    private double[] ZeroSharesOfGroups()
    {
        var shares = new double[_fit.Panel.ByGroup.Count];
        for (var group = 0; group < shares.Length; group++)
        {
            double zeros = 0, points = 0;
            foreach (var series in _fit.Panel.ByGroup.Members(group))
            {
                zeros += _fit.Features.ZeroShare[series] * _fit.Features.Observed[series];
                points += _fit.Features.Observed[series];
            }

            shares[group] = points == 0 ? 0 : zeros / points;
        }

        return shares;
    }
}
