using ChildAnalytics.Forecasting.Models.Pooled.History;
using ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Fits PEB3 to a panel at one origin after another, in the same memory.</summary>
/// <remarks>Source: forecasting specification, sections 3.1 to 3.3. Not for use by two threads at once; one fitter per panel and thread.</remarks>
public sealed class PooledFitter
{
    // A single point says nothing of its own scale: half as much again as its group (section 4, n = 1).
    private const double SinglePointFactor = 1.5;
    private const double SmallestScale = 1e-3;

    private readonly YearPanel _panel;
    private readonly MeasureScale _scale;
    private readonly PooledSettings _settings;
    private readonly PooledFit _fit;
    private readonly double[] _linked;
    private readonly double[] _screened;
    private readonly double[] _buffer;
    private readonly RareEventFit? _rare;
    private Link? _link;
    private int _linkedYears;

    /// <summary>Prepares the memory for fitting <paramref name="panel"/>.</summary>
    public PooledFitter(YearPanel panel, MeasureScale scale, PooledSettings settings)
    {
        _panel = panel;
        _scale = scale;
        _settings = settings;
        _fit = new PooledFit(panel, settings);
        _linked = new double[panel.Values.Length];
        _screened = settings.ScreensJumps ? new double[panel.Values.Length] : _linked;
        _buffer = new double[2 * panel.SeriesCount];
        var isCounted = scale.Kind switch
        {
            ValueKind.Rate => settings.CountedEvents != RareEventScope.None,
            ValueKind.Percent => settings.CountedEvents == RareEventScope.RatesAndPercentages,
            _ => false,
        };
        if (isCounted && settings.TreatsOddSeries && panel.Denominators is not null)
            _fit.Rare = _rare = new RareEventFit(panel, scale, settings);
    }

    /// <summary>The model at year index <paramref name="origin"/>; reads no later year. The same object is filled again by the next call.</summary>
    public PooledFit FitAt(int origin)
    {
        CarryToLink(origin);
        Screen(origin);
        FeatureReader.Read(_panel, _screened, _scale, _settings, origin, _fit.Features);
        if (_rare is not null && _fit.Link.Kind == LinkKind.DenominatorLogit)
            _rare.MarkAt(origin, _fit.Features);
        _fit.Origin = origin;
        _fit.Prior = _settings.EstimatesPrior ? VariancePooling.Prior(_panel.ByGroup, _fit.Features) : VariancePooling.SmallestPrior;
        _fit.Groups = GroupsWithFallback();
        for (var series = 0; series < _panel.SeriesCount; series++)
            Shrink(series, _fit.Groups[_panel.Groups[series]]);
        return _fit;
    }

    private void CarryToLink(int origin)
    {
        var link = LinkChoice.For(_panel, _scale, _settings, origin);
        if (_link != link)
            _linkedYears = 0;
        _link = link;
        _fit.Link = link;
        for (var cell = _linkedYears * _panel.SeriesCount; cell < (origin + 1) * _panel.SeriesCount; cell++)
            _linked[cell] = link.Forward(_panel.Values[cell], _panel.Denominators is null ? double.NaN : _panel.Denominators[cell]);
        _linkedYears = Math.Max(_linkedYears, origin + 1);
    }

    // Seen from each origin anew: whether a jump was an outlier is known only a year later.
    private void Screen(int origin)
    {
        for (var series = 0; series < _panel.SeriesCount; series++)
            _fit.Notes[series] = _panel.NoteAt(origin, series);
        if (!_settings.ScreensJumps)
            return;
        Array.Copy(_linked, _screened, (origin + 1) * _panel.SeriesCount);
        OutlierScreen.CleanInPlace(_panel, _screened, _fit.Link, origin, _fit.Notes, null);
    }

    private GroupStatistics[] GroupsWithFallback()
    {
        var groups = new GroupStatistics[_panel.ByGroup.Count];
        GroupStatistics? panel = null;
        var regions = new GroupStatistics?[_panel.ByRegion?.Count ?? 0];
        for (var group = 0; group < groups.Length; group++)
        {
            var members = _panel.ByGroup.Members(group);
            groups[group] = VariancePooling.Statistics(members, _fit.Features, _settings, _fit.Prior, _buffer);
            if (!IsTooSmall(groups[group]) || members.IsEmpty)
                continue;
            if (_panel.ByRegion is { } byRegion)
            {
                var region = _panel.Regions![members[0]];
                groups[group] = regions[region] ??= VariancePooling.Statistics(byRegion.Members(region), _fit.Features, _settings, _fit.Prior, _buffer);
            }

            if (IsTooSmall(groups[group]))
                groups[group] = panel ??= VariancePooling.Statistics(_panel.ByGroup.All, _fit.Features, _settings, _fit.Prior, _buffer);
        }

        return groups;
    }

    private bool IsTooSmall(GroupStatistics group) => group.Series < Math.Max(1, _settings.SmallestGroup);

    private void Shrink(int series, GroupStatistics group)
    {
        var features = _fit.Features;
        _fit.SamplingVariance[series] = SamplingVariance(series);
        if (features.State[series] == SeriesState.RareEvents || (features.State[series] == SeriesState.AtBound && double.IsNaN(group.Base)))
        {
            _fit.Slope[series] = 0;
            _fit.Scale[series] = Widened(series, SmallestScale);
            return;
        }

        if (features.Points[series] == 0 || double.IsNaN(group.Base))
        {
            features.State[series] = SeriesState.NoForecast;
            return;
        }

        if (features.Points[series] == 1)
        {
            _fit.Slope[series] = group.Slope;
            _fit.Scale[series] = Widened(series, Math.Max(SmallestScale, SinglePointFactor * Math.Sqrt(group.Base)));
            return;
        }

        var variance = VariancePooling.Pooled(features.StepVariance[series], features.DegreesOfFreedom(series), group.Base, _fit.Prior);
        var error = variance / features.Span[series];
        var slopeVariance = group.TrueSlopeVariance;
        var weight = slopeVariance == 0 ? 0 : slopeVariance / (slopeVariance + error);
        _fit.Slope[series] = group.Slope + (weight * (features.Slope[series] - group.Slope));
        var scale = features.State[series] == SeriesState.AtBound ? group.MedianScale : Math.Sqrt(variance);
        _fit.Scale[series] = Widened(series, Math.Max(scale, _settings.ScaleFloor * group.MedianScale));
    }

    private double Widened(int series, double scale) => scale * _fit.Notes[series].Widening();

    private double SamplingVariance(int series)
    {
        if (_settings.Sampling == SamplingTerm.None || _fit.Features.Points[series] == 0)
            return 0;
        return _fit.Link.SamplingVariance(_fit.Features.Last[series], _panel.DenominatorAt(_fit.Features.LastYear[series], series));
    }
}
