namespace ChildAnalytics.Forecasting.Publishing;

/// <summary>Names of <see cref="PublishedMethod"/> in column <c>method</c> of the public tables.</summary>
public static class PublishedMethodNames
{
    /// <summary>The name, for example <c>naive+peb3</c>.</summary>
    public static string Name(this PublishedMethod method) => method switch
    {
        PublishedMethod.Observed => "observed",
        PublishedMethod.Stopped => "stopped",
        PublishedMethod.Pooled => "peb3",
        PublishedMethod.LastValue => "naive+peb3",
        PublishedMethod.PooledWithoutInterval => "peb3_interval_withheld",
        PublishedMethod.LastValueWithoutInterval => "naive+peb3_interval_withheld",
        _ => "none",
    };
}
