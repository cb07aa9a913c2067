namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Carries values of one panel to the link scale and quantiles back; means must not be carried back.</summary>
/// <param name="Kind">Which transformation.</param>
/// <param name="Lower">Lower bound of the values (logit links).</param>
/// <param name="Range">Distance between the bounds, or the base of a rate (logit links).</param>
/// <param name="Clip">Distance kept from each bound, in the unit of the measure; also where a target at a bound is read.</param>
/// <param name="Snaps">Whether a result within <paramref name="Clip"/> of a bound becomes the bound.</param>
/// <param name="Offset">What is added before the logarithm, in the unit of the measure.</param>
/// <remarks>Source: forecasting specification, section 2. Without the exact inverse an observed 100 % would always fall outside its interval.</remarks>
public readonly record struct Link(LinkKind Kind, double Lower, double Range, double Clip, bool Snaps, double Offset)
{
    /// <summary>Value on the link scale.</summary>
    /// <param name="value">In the unit of the measure; NaN (missing) gives NaN.</param>
    /// <param name="denominator">People behind the value; read by <see cref="LinkKind.DenominatorLogit"/> only, above 0.</param>
    public double Forward(double value, double denominator)
    {
        switch (Kind)
        {
            case LinkKind.DenominatorLogit:
                var count = Math.Clamp((value - Lower) / Range, 0, 1) * denominator;
                return Math.Log((count + 0.5) / (denominator - count + 0.5));
            case LinkKind.ClippedLogit:
                var inside = Math.Clamp(value - Lower, Clip, Range - Clip);
                return Math.Log(inside / (Range - inside));
            case LinkKind.OffsetLog:
                return Math.Log(Math.Max(value, 0) + Offset);
            default:
                return value;
        }
    }

    /// <summary>Quantile in the unit of the measure; inside the bounds for every <paramref name="linked"/>.</summary>
    /// <param name="linked">Quantile on the link scale.</param>
    /// <param name="denominator">Denominator of the last observed point.</param>
    public double Inverse(double linked, double denominator)
    {
        switch (Kind)
        {
            case LinkKind.DenominatorLogit:
                var share = (((denominator + 1) / (1 + Math.Exp(-linked))) - 0.5) / denominator;
                return Lower + (Range * Math.Clamp(share, 0, 1));
            case LinkKind.ClippedLogit:
                var inside = Range / (1 + Math.Exp(-linked));
                if (Snaps && inside <= Clip * (1 + SnapTolerance))
                    inside = 0;
                else if (Snaps && inside >= Range - (Clip * (1 + SnapTolerance)))
                    inside = Range;
                return Lower + inside;
            case LinkKind.OffsetLog:
                return Math.Max(0, Math.Exp(linked) - Offset);
            default:
                return linked;
        }
    }

    /// <summary>Variance by chance of a share among so few people, on the link scale; 0 where denominators are unknown.</summary>
    /// <param name="linked">The share on the link scale.</param>
    /// <param name="denominator">People behind it, above 0.</param>
    /// <remarks>Source: forecasting specification, section 4, small denominators.</remarks>
    public double SamplingVariance(double linked, double denominator)
    {
        if (Kind != LinkKind.DenominatorLogit)
            return 0;
        var share = 1 / (1 + Math.Exp(-linked));
        return 1 / ((denominator + 1) * share * (1 - share));
    }

    // A value clipped to the bound must come back as the bound although logit and back lose a few last digits.
    private const double SnapTolerance = 1e-9;
}
