using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Publishing;

/// <summary>One measure forecast to its last target year, as it may be published.</summary>
/// <remarks>
/// Source: forecasting specification, sections 1.4 and 3. A series that stopped before the panel is forecast for the years since
/// from the year before each, so that no later value of other series moves it. Not for use by two threads at once.
/// </remarks>
public sealed class MeasureForecast
{
    private readonly YearPanel _panel;
    private readonly MeasureScale _scale;
    private readonly PooledSettings _settings;
    private readonly bool _usesLastValue;
    private readonly IReadOnlySet<int>? _stoppedGroups;
    private readonly int _horizon;
    private readonly PastErrors _errors;
    private readonly int[] _last;
    private readonly Dictionary<int, OriginForecast> _byOrigin = [];
    private readonly Dictionary<(int Origin, double Target, bool HighIsBad), PooledForecast> _byTarget = [];

    /// <summary>Calibrates on the whole past of the panel.</summary>
    /// <param name="panel">The panel; its last year holds the newest values.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Usually <see cref="PooledSettings.Production"/>.</param>
    /// <param name="endYear">Last calendar year that will be asked for.</param>
    /// <param name="usesLastValue">True where PEB3 did not win the back-test: the point is then the last value.</param>
    /// <param name="stoppedGroups">Groups nothing new is said of until a person has judged a jump of many of their series; null for none.</param>
    public MeasureForecast(YearPanel panel, MeasureScale scale, PooledSettings settings, int endYear, bool usesLastValue, IReadOnlySet<int>? stoppedGroups = null)
    {
        _panel = panel;
        _scale = scale;
        _settings = settings;
        _usesLastValue = usesLastValue;
        _stoppedGroups = stoppedGroups;
        _horizon = Math.Max(1, endYear - (panel.FirstYear + panel.YearCount - 1));
        _errors = PastErrors.Collect(new PooledFitter(panel, scale, settings), panel, settings, _horizon, panel.YearCount - 1);
        _last = LastObserved(panel);
    }

    /// <summary>Calendar year of the newest value of a series; null where it has none.</summary>
    public int? LastYear(int series) => _last[series] < 0 ? null : _panel.FirstYear + _last[series];

    /// <summary>Whether nothing new is said of a series because its group jumped together and nobody has judged it yet.</summary>
    public bool IsStopped(int series) => _stoppedGroups?.Contains(_panel.Groups[series]) == true;

    /// <summary>Share of the error variance that all series of a year have in common, 0 to 1.</summary>
    public double SharedShock => _errors.SharedShock(_panel.YearCount - 1);

    /// <summary>Value of a series in a calendar year at a standard normal deviate of the model's forecast; null where <see cref="At"/> says nothing.</summary>
    /// <param name="series">Number of the series.</param>
    /// <param name="year">Calendar year after its newest value.</param>
    /// <param name="deviate">0 is the median of the model, also where the last value is published as the point.</param>
    public double? ValueAt(int series, int year, double deviate)
    {
        if (!TryPlace(series, year, out var origin, out var horizon))
            return null;
        var (fit, _) = From(origin);
        return fit.Features.State[series] == SeriesState.NoForecast ? null : fit.ValueAt(series, origin + horizon, deviate);
    }

    /// <summary>What a total counts a series as in a calendar year; NaN for the mean of its futures, also where <see cref="ValueAt"/> says nothing.</summary>
    public double Centre(int series, int year)
    {
        if (!TryPlace(series, year, out var origin, out var horizon))
            return double.NaN;
        var (fit, _) = From(origin);
        return fit.Features.State[series] == SeriesState.NoForecast ? double.NaN : fit.Centre(series, origin + horizon);
    }

    /// <summary>Multiplier of the 95 % interval of a calendar year over the normal one, 1 or more: how far past errors stretch the spread.</summary>
    public double Stretch(int year) =>
        _errors.MultiplierAt(Math.Min(_panel.YearCount, year - _panel.FirstYear) - 1).At95 / NormalQuantile.At95;

    /// <summary>The forecast of a series for a calendar year; null where nothing can be said or the year is not after its newest value.</summary>
    public YearForecast? At(int series, int year)
    {
        if (!TryPlace(series, year, out var origin, out var horizon))
            return null;
        var (fit, forecast) = From(origin);
        var cell = forecast.At(series, horizon);
        if (!double.IsFinite(forecast.Median[cell]))
            return null;
        var multiplier = forecast.Multiplier;
        var point = forecast.Median[cell];
        // The last value can lie beyond the limits of a model that sees a trend: a point outside its own interval cannot be read.
        var interval = multiplier.IsPublishable
            ? new ForecastInterval(
                Math.Min(point, forecast.Lower80[cell]), Math.Max(point, forecast.Upper80[cell]),
                Math.Min(point, forecast.Lower95[cell]), Math.Max(point, forecast.Upper95[cell]))
            : (ForecastInterval?)null;
        return new YearForecast(
            point,
            interval,
            MethodOf(interval is not null),
            multiplier.IsCalibrated,
            fit.Features.Observed[series],
            multiplier.TargetYears,
            multiplier.LongestHorizon,
            forecast.Grade[series],
            forecast.ShowsBand[series]);
    }

    /// <summary>Probability, 0.02 to 0.98, that a series misses a target; null where <see cref="At"/> says nothing.</summary>
    /// <param name="series">Number of the series.</param>
    /// <param name="year">Calendar year of the target.</param>
    /// <param name="target">In the unit of the measure; being equal to it is no miss.</param>
    /// <param name="highIsBad">True where a value above the target misses it.</param>
    public double? MissProbability(int series, int year, double target, bool highIsBad)
    {
        if (!TryPlace(series, year, out var origin, out var horizon))
            return null;
        if (!_byTarget.TryGetValue((origin, target, highIsBad), out var forecast))
        {
            var (fit, plain) = From(origin);
            forecast = new PooledForecast(_panel.SeriesCount, plain.Horizon);
            var targets = new double[_panel.SeriesCount];
            targets.AsSpan().Fill(target);
            PooledForecaster.Fill(fit, _scale with { HighIsBad = highIsBad }, plain.Multiplier, targets, forecast);
            _byTarget.Add((origin, target, highIsBad), forecast);
        }

        var probability = forecast.MissProbability[forecast.At(series, horizon)];
        return double.IsFinite(probability) ? probability : null;
    }

    private bool TryPlace(int series, int year, out int origin, out int horizon)
    {
        var index = year - _panel.FirstYear;
        origin = Math.Min(_panel.YearCount, index) - 1;
        horizon = index - origin;
        return _last[series] >= 0 && !IsStopped(series) && index > _last[series] && horizon <= _horizon;
    }

    private OriginForecast From(int origin)
    {
        if (_byOrigin.TryGetValue(origin, out var known))
            return known;
        // One fitter per origin: a fit is valid until its fitter moves on.
        var fit = new PooledFitter(_panel, _scale, _settings).FitAt(origin);
        var forecast = new PooledForecast(_panel.SeriesCount, origin == _panel.YearCount - 1 ? _horizon : 1);
        PooledForecaster.Fill(fit, _scale, _errors.MultiplierAt(origin), null, forecast);
        if (_usesLastValue)
            PublishedPoint.UseLastValueInPlace(_panel, _panel.FirstYear + origin, forecast);
        return _byOrigin[origin] = new OriginForecast(fit, forecast);
    }

    private PublishedMethod MethodOf(bool hasInterval) => (_usesLastValue, hasInterval) switch
    {
        (false, true) => PublishedMethod.Pooled,
        (true, true) => PublishedMethod.LastValue,
        (false, false) => PublishedMethod.PooledWithoutInterval,
        _ => PublishedMethod.LastValueWithoutInterval,
    };

    private static int[] LastObserved(YearPanel panel)
    {
        var last = new int[panel.SeriesCount];
        last.AsSpan().Fill(-1);
        for (var cell = 0; cell < panel.Values.Length; cell++)
        {
            if (!double.IsNaN(panel.Values[cell]))
                last[cell % panel.SeriesCount] = cell / panel.SeriesCount;
        }

        return last;
    }

    private readonly record struct OriginForecast(PooledFit Fit, PooledForecast Forecast);
}
