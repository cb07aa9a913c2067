using System.Collections.Concurrent;

namespace ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

/// <summary>Forecasts of events too rare for a commune's own history: gamma rates pulled to the group, counts drawn from them.</summary>
/// <remarks>
/// Chance variation of the count comes from the denominator of the year foretold and does not accumulate with the horizon; only
/// the knowledge of the rate fades. Source: Harvey and Fernandes 1989, "Time series models for count or qualitative observations", with the
/// group as prior (Clayton and Kaldor 1987). Limits are quantiles of counts, so they lie within the possible range. See src/docs/adr/0023.
/// </remarks>
internal sealed class RareEventFit
{
    // Below 10 expected events a normal approximation is not to be trusted: the usual condition of ten successes and ten failures.
    private const double FewEvents = 10;

    // Up to a tenth the Poisson variance is within a tenth of the binomial one.
    private const double RareShare = 0.1;

    private readonly YearPanel _panel;
    private readonly MeasureScale _scale;
    private readonly PooledSettings _settings;
    private readonly EventCounts[] _sides;
    private readonly RareEventGroup?[][] _groups;
    private readonly sbyte[] _side;

    // Simulations ask for thousands of quantiles of one distribution, from several threads.
    private readonly ConcurrentDictionary<(int Series, int Year), NegativeBinomial> _foretold = new();
    private int _origin;
    private SeriesFeatures? _features;

    public RareEventFit(YearPanel panel, MeasureScale scale, PooledSettings settings)
    {
        _panel = panel;
        _scale = scale;
        _settings = settings;
        _sides = [new EventCounts(panel, scale, lacking: false), new EventCounts(panel, scale, lacking: true)];
        _groups = [new RareEventGroup?[panel.ByGroup.Count], new RareEventGroup?[panel.ByGroup.Count]];
        _side = new sbyte[panel.SeriesCount];
    }

    /// <summary>Marks the series whose events are rare up to an origin; their state becomes <see cref="SeriesState.RareEvents"/>.</summary>
    public void MarkAt(int origin, SeriesFeatures features)
    {
        _origin = origin;
        _features = features;
        foreach (var groups in _groups)
            Array.Clear(groups);
        _foretold.Clear();
        for (var series = 0; series < _side.Length; series++)
        {
            _side[series] = SideOf(series, features.State[series]);
            if (_side[series] < 0)
                continue;
            features.State[series] = SeriesState.RareEvents;
            // Years without an event count as much as the others.
            features.Points[series] = features.Observed[series];
            features.LastYear[series] = LastYear(series);
        }
    }

    /// <summary>Value at a standard normal deviate: the quantile of the count, over the last people known.</summary>
    public double ValueAt(int series, int year, double deviate)
    {
        var people = _panel.DenominatorAt(_features!.LastYear[series], series);
        var lacking = _side[series] == 1;
        if (!_foretold.TryGetValue((series, year), out var counts))
            _foretold[(series, year)] = counts = Counts(series, year, people);
        var count = counts.Quantile(NormalQuantile.Probability(lacking ? -deviate : deviate));
        return _scale.Lower + (_scale.Base * (lacking ? people - count : count) / people);
    }

    /// <summary>An observed value as a standard normal deviate of its forecast: an error in units of its own spread.</summary>
    public double Deviate(int series, int year)
    {
        var side = _sides[_side[series]];
        var share = Counts(series, year, side.People(series, year)).MidDistribution(side.Events(series, year));
        var deviate = NormalQuantile.Inverse(Math.Clamp(share, 1e-12, 1 - 1e-12));
        return _side[series] == 1 ? -deviate : deviate;
    }

    /// <summary>Probability of a value strictly on the bad side of a target.</summary>
    public double MissProbability(int series, int year, double target, int direction)
    {
        var people = _panel.DenominatorAt(_features!.LastYear[series], series);
        var limit = (target - _scale.Lower) / _scale.Base * people;
        var lacking = _side[series] == 1;
        var counts = Counts(series, year, people);
        if (lacking)
            (limit, direction) = (people - limit, -direction);
        // A rounding error of the division must not turn an equal count into a miss.
        return direction > 0 ? counts.Above(limit + 1e-9) : 1 - counts.Above(Math.Ceiling(limit - 1e-9) - 1);
    }

    private NegativeBinomial Counts(int series, int year, double people)
    {
        var group = GroupOf(_side[series], series);
        var own = _sides[_side[series]].Discounted(series, _origin, _settings.Window, group.Slope);
        var ahead = year - _origin;
        var kept = Math.Pow(EventCounts.Memory, ahead);
        var trend = group.Slope * _settings.Damping * (1 - Math.Pow(_settings.Damping, ahead)) / (1 - _settings.Damping);
        return new NegativeBinomial(kept * (group.Shape + own.Events), kept * (group.Rate + own.People) * Math.Exp(-trend), people);
    }

    private RareEventGroup GroupOf(int side, int series)
    {
        var group = _panel.Groups[series];
        return _groups[side][group] ??= RareEventGroup.Of(_sides[side], MembersOf(group, series), _origin, _settings.Window);
    }

    private ReadOnlySpan<int> MembersOf(int group, int series)
    {
        var members = _panel.ByGroup.Members(group);
        if (members.Length >= _settings.SmallestGroup)
            return members;
        if (_panel.ByRegion is { } regions && regions.Members(_panel.Regions![series]) is var region && region.Length >= _settings.SmallestGroup)
            return region;
        return _panel.ByGroup.All;
    }

    // A percentage at a bound all its life keeps the rule of three of the specification; a rate has no rule of its own.
    private sbyte SideOf(int series, SeriesState state)
    {
        if (state == SeriesState.NoForecast || (state == SeriesState.AtBound && _scale.Kind == ValueKind.Percent))
            return -1;
        double events = 0, people = 0;
        var years = 0;
        for (var year = _origin; year >= 0 && years < _settings.Window; year--)
        {
            var count = _sides[0].Events(series, year);
            if (double.IsNaN(count))
                continue;
            events += count;
            people += _sides[0].People(series, year);
            years++;
        }

        if (IsRare(events, people, years))
            return 0;
        return _scale.Kind == ValueKind.Percent && IsRare(people - events, people, years) ? (sbyte)1 : (sbyte)-1;
    }

    private int LastYear(int series)
    {
        var year = _origin;
        while (double.IsNaN(_panel.Values[(year * _panel.SeriesCount) + series]))
            year--;
        return year;
    }

    private static bool IsRare(double events, double people, int years) => events < FewEvents * years && events <= RareShare * people;
}
