namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Chooses the link of a panel from what was known up to an origin.</summary>
/// <remarks>Source: forecasting specification, section 2.</remarks>
public static class LinkChoice
{
    /// <summary>Clip of the reference configuration, in percent points.</summary>
    public const double ReferenceClip = 0.5;

    private const double SmallestClip = 0.05;
    private const double DistanceQuantile = 0.10;
    private const double OffsetOfAllZeros = 0.5;

    /// <summary>The link for values up to and including year index <paramref name="origin"/>; later years are not read.</summary>
    /// <param name="panel">The panel; denominators are used where every observed value up to the origin has one above 0.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Fixed or estimated clip, and the snap.</param>
    /// <param name="origin">Index of the last year that may be read, from 0.</param>
    public static Link For(YearPanel panel, MeasureScale scale, PooledSettings settings, int origin)
    {
        var isShare = scale.Kind is ValueKind.Percent or ValueKind.Rate;
        if (isShare && HasDenominators(panel, origin))
        {
            // The base of a rate is no bound anything comes near to: its clip is that of a count.
            var clip = scale.Kind == ValueKind.Rate ? HalfSmallestPositive(panel, origin) : Clip(panel, scale.Lower, scale.Base, settings, origin);
            return new Link(LinkKind.DenominatorLogit, scale.Lower, scale.Base, clip, false, 0);
        }

        return scale.Kind switch
        {
            ValueKind.Percent or ValueKind.Score => new Link(
                LinkKind.ClippedLogit, scale.Lower, scale.Base, Clip(panel, scale.Lower, scale.Base, settings, origin), settings.Snaps, 0),
            ValueKind.Rate or ValueKind.Count => Logarithm(HalfSmallestPositive(panel, origin)),
            _ => new Link(LinkKind.Identity, 0, 1, 0, false, 0),
        };
    }

    private static bool HasDenominators(YearPanel panel, int origin)
    {
        if (panel.Denominators is not { } denominators)
            return false;
        var end = (origin + 1) * panel.SeriesCount;
        for (var cell = 0; cell < end; cell++)
        {
            if (!double.IsNaN(panel.Values[cell]) && !(denominators[cell] > 0))
                return false;
        }

        return true;
    }

    private static double Clip(YearPanel panel, double lower, double range, PooledSettings settings, int origin)
    {
        var largest = ReferenceClip * range / 100;
        if (!settings.EstimatesClip)
            return largest;
        var distances = new double[(origin + 1) * panel.SeriesCount];
        var found = 0;
        for (var cell = 0; cell < distances.Length; cell++)
        {
            var distance = Math.Min(panel.Values[cell] - lower, lower + range - panel.Values[cell]);
            if (distance > 0)
                distances[found++] = distance;
        }

        if (found == 0)
            return largest;
        var typical = Selection.QuantileInPlace(distances.AsSpan(0, found), DistanceQuantile);
        return Math.Clamp(typical / 2, SmallestClip * range / 100, largest);
    }

    private static Link Logarithm(double offset) => new(LinkKind.OffsetLog, 0, 1, offset, false, offset);

    private static double HalfSmallestPositive(YearPanel panel, int origin)
    {
        var smallest = double.PositiveInfinity;
        var end = (origin + 1) * panel.SeriesCount;
        for (var cell = 0; cell < end; cell++)
        {
            if (panel.Values[cell] > 0 && panel.Values[cell] < smallest)
                smallest = panel.Values[cell];
        }

        return double.IsFinite(smallest) ? smallest / 2 : OffsetOfAllZeros;
    }
}
