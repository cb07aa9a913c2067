namespace ChildAnalytics.Forecasting.Results;

/// <summary>Names of <see cref="ForecastMethod"/> in the public tables.</summary>
public static class ForecastMethodExtensions
{
    /// <summary>The name in column <c>method</c>.</summary>
    public static string Name(this ForecastMethod method) => method switch
    {
        ForecastMethod.DampedLogitPooled => "damped_logit_pooled",
        ForecastMethod.Observed => "observed",
        _ => "none",
    };
}
