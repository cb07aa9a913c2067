namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Turns a fit into points, limits and probabilities in the unit of the measure.</summary>
/// <remarks>Source: forecasting specification, sections 3.3 to 3.5 and 4.</remarks>
public static class PooledForecaster
{
    /// <summary>Calibrates on the past and forecasts a whole panel at one origin.</summary>
    /// <param name="panel">The panel; years after the origin are not read.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Usually <see cref="PooledSettings.Production"/>.</param>
    /// <param name="originYear">Calendar year of the last value that may be read.</param>
    /// <param name="horizon">Years ahead, 1 or more.</param>
    /// <param name="targets">Target of each series in the unit of the measure, NaN for none; null for no targets.</param>
    /// <exception cref="ArgumentException">The targets do not fit the panel, the year is not in it, or the horizon is below 1.</exception>
    public static PooledForecast Forecast(
        YearPanel panel, MeasureScale scale, PooledSettings settings, int originYear, int horizon, double[]? targets = null)
    {
        var origin = panel.IndexOf(originYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (targets is not null && targets.Length != panel.SeriesCount)
            throw new ArgumentException($"Expected {panel.SeriesCount} targets, found {targets.Length}.", nameof(targets));
        var fitter = new PooledFitter(panel, scale, settings);
        var multiplier = PastErrors.Collect(fitter, panel, settings, horizon, origin).MultiplierAt(origin);
        var forecast = new PooledForecast(panel.SeriesCount, horizon);
        Fill(fitter.FitAt(origin), scale, multiplier, targets, forecast);
        return forecast;
    }

    /// <summary>Fills <paramref name="forecast"/> from a fit, without allocating per series.</summary>
    /// <param name="fit">The model at the origin.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="multiplier">Multiplier of the spread from errors known at the origin.</param>
    /// <param name="targets">Target of each series, NaN for none; null for no targets.</param>
    /// <param name="forecast">Overwritten.</param>
    public static void Fill(PooledFit fit, MeasureScale scale, Multiplier multiplier, double[]? targets, PooledForecast forecast)
    {
        forecast.Multiplier = multiplier;
        var odd = new OddSeries(fit, scale, forecast.Horizon);
        for (var series = 0; series < forecast.SeriesCount; series++)
        {
            var state = fit.Features.State[series];
            forecast.Grade[series] = GradeOf(fit, series, multiplier);
            forecast.ShowsBand[series] = state != SeriesState.NoForecast && !IsSmall(fit, series);
            var target = targets is null ? double.NaN : targets[series];
            for (var horizon = 1; horizon <= forecast.Horizon; horizon++)
            {
                var cell = forecast.At(series, horizon);
                switch (state)
                {
                    case SeriesState.NoForecast:
                        forecast.Median[cell] = forecast.Lower80[cell] = forecast.Upper80[cell] = double.NaN;
                        forecast.Lower95[cell] = forecast.Upper95[cell] = forecast.MissProbability[cell] = double.NaN;
                        break;
                    case SeriesState.AtBound:
                        odd.FillAtBound(series, horizon, multiplier, target, forecast);
                        break;
                    case SeriesState.MostlyZero:
                        odd.FillMostlyZero(series, horizon, multiplier, target, forecast);
                        break;
                    default:
                        FillRegular(fit, scale, multiplier, series, horizon, target, forecast);
                        break;
                }
            }
        }
    }

    private static void FillRegular(
        PooledFit fit, MeasureScale scale, Multiplier multiplier, int series, int horizon, double target, PooledForecast forecast)
    {
        var cell = forecast.At(series, horizon);
        var year = fit.Origin + horizon;
        forecast.Median[cell] = fit.ValueAt(series, year, 0);
        forecast.Lower80[cell] = fit.ValueAt(series, year, -multiplier.At80);
        forecast.Upper80[cell] = fit.ValueAt(series, year, multiplier.At80);
        forecast.Lower95[cell] = fit.ValueAt(series, year, -multiplier.At95);
        forecast.Upper95[cell] = fit.ValueAt(series, year, multiplier.At95);
        forecast.MissProbability[cell] = double.IsNaN(target) ? double.NaN : MissRisk.Limited(Miss(fit, scale, series, year, target));
    }

    private static double Miss(PooledFit fit, MeasureScale scale, int series, int year, double target)
    {
        if (fit.Features.State[series] == SeriesState.RareEvents)
            return fit.Rare!.MissProbability(series, year, MissRisk.InsideBounds(target, scale, fit.Link), scale.MissDirection);
        var denominator = fit.Panel.DenominatorAt(fit.Features.LastYear[series], series);
        var linked = fit.Link.Forward(MissRisk.ForLink(target, scale, fit.Link, fit.Settings), denominator);
        return MissRisk.Raw(fit.Point(series, year), fit.Spread(series, year), linked, scale.MissDirection);
    }

    private static bool IsSmall(PooledFit fit, int series) =>
        fit.Panel.DenominatorAt(fit.Features.LastYear[series], series) < fit.Settings.SmallestDenominator;

    private static ConfidenceGrade GradeOf(PooledFit fit, int series, Multiplier multiplier)
    {
        var state = fit.Features.State[series];
        if (state == SeriesState.NoForecast)
            return ConfidenceGrade.None;
        var isPeculiar = state is not (SeriesState.Ordinary or SeriesState.RareEvents) || fit.Notes[series] != SeriesNote.None;
        var points = fit.Features.Observed[series];
        if (isPeculiar || points < 5 || multiplier.TargetYears < 3)
            return ConfidenceGrade.C;
        return points >= 8 && multiplier.TargetYears >= 5 ? ConfidenceGrade.A : ConfidenceGrade.B;
    }
}
