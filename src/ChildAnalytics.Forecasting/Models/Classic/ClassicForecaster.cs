namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Forecasts one series after another by the classic methods, fitting each member once per series.</summary>
/// <remarks>Source: forecasting specification, section 5. Not for use by two threads at once.</remarks>
public sealed class ClassicForecaster(int horizon)
{
    /// <summary>Points each method needs for a point and limits.</summary>
    private const int FewestDrift = 3, FewestSes = 3, FewestHolt = 4;

    private readonly ClassicForecast[] _members = [.. Enumerable.Range(0, 4).Select(_ => new ClassicForecast(horizon))];
    private double[] _values = [];
    private int _count;
    private FittedSmoothing? _ses;
    private FittedSmoothing? _holt;
    private FittedSmoothing? _damped;

    /// <summary>Takes the next series.</summary>
    /// <param name="values">Oldest first, without gaps or NaN.</param>
    public void Take(ReadOnlySpan<double> values)
    {
        if (_values.Length < values.Length)
            _values = new double[values.Length];
        values.CopyTo(_values);
        _count = values.Length;
        (_ses, _holt, _damped) = (null, null, null);
    }

    /// <summary>Fills <paramref name="forecast"/> with the series taken last; NaN where it is too short for the method.</summary>
    public void Forecast(ClassicMethod method, ClassicForecast forecast)
    {
        var values = _values.AsSpan(0, _count);
        switch (method)
        {
            case ClassicMethod.Naive:
                SimpleMethods.Naive(values, forecast);
                break;
            case ClassicMethod.Drift when _count >= FewestDrift:
                SimpleMethods.Drift(values, forecast);
                break;
            case ClassicMethod.Mean:
                SimpleMethods.Mean(values, forecast);
                break;
            case ClassicMethod.Ses when _count >= FewestSes:
                SmoothingForecast.Fill(Ses(), forecast);
                break;
            case ClassicMethod.Holt when _count >= FewestHolt:
                SmoothingForecast.Fill(Holt(), forecast);
                break;
            case ClassicMethod.HoltDamped when _count >= FewestHolt:
                SmoothingForecast.Fill(HoltDamped(), forecast);
                break;
            case ClassicMethod.Theta when _count >= FewestSes:
                SmoothingForecast.FillTheta(Ses(), values, forecast);
                break;
            case ClassicMethod.MeanSesHoltDamped:
                Combine([ClassicMethod.Ses, ClassicMethod.Holt, ClassicMethod.HoltDamped], false, forecast);
                break;
            case ClassicMethod.MeanThetaDampedDrift:
                Combine([ClassicMethod.Theta, ClassicMethod.HoltDamped, ClassicMethod.Drift], false, forecast);
                break;
            case ClassicMethod.MedianThetaDampedSesDrift:
                Combine([ClassicMethod.Theta, ClassicMethod.HoltDamped, ClassicMethod.Ses, ClassicMethod.Drift], true, forecast);
                break;
            default:
                forecast.Clear();
                break;
        }
    }

    private void Combine(ReadOnlySpan<ClassicMethod> methods, bool byMedian, ClassicForecast forecast)
    {
        for (var member = 0; member < methods.Length; member++)
            Forecast(methods[member], _members[member]);
        Combination.Fill(_members.AsSpan(0, methods.Length), byMedian, forecast);
    }

    private FittedSmoothing Ses() => _ses ??= _count <= ShortSeriesSmoothing.LongestSes
        ? ShortSeriesSmoothing.Ses(_values.AsSpan(0, _count))
        : FittedSmoothing.From(SmoothingSearch.Ses(_values.AsSpan(0, _count)), _values.AsSpan(0, _count), 2);

    private FittedSmoothing Holt() => _holt ??= _count <= ShortSeriesSmoothing.LongestHolt
        ? ShortSeriesSmoothing.Holt(_values.AsSpan(0, _count))
        : FittedSmoothing.From(SmoothingSearch.Holt(_values.AsSpan(0, _count)), _values.AsSpan(0, _count), 4);

    private FittedSmoothing HoltDamped() => _damped ??= _count <= ShortSeriesSmoothing.LongestHoltDamped
        ? ShortSeriesSmoothing.Holt(_values.AsSpan(0, _count))
        : FittedSmoothing.From(SmoothingSearch.HoltDamped(_values.AsSpan(0, _count)), _values.AsSpan(0, _count), 5);

    /// <summary>Point and limits of <paramref name="method"/> for one series, without reuse of memory.</summary>
    /// <param name="method">The method.</param>
    /// <param name="values">Oldest first, without gaps or NaN.</param>
    /// <param name="horizon">Number of horizons, 1 or more.</param>
    public static ClassicForecast Forecast(ClassicMethod method, ReadOnlySpan<double> values, int horizon)
    {
        var forecaster = new ClassicForecaster(horizon);
        forecaster.Take(values);
        var forecast = new ClassicForecast(horizon);
        forecaster.Forecast(method, forecast);
        return forecast;
    }
}
