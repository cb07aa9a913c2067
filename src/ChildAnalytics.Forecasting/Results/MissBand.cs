namespace ChildAnalytics.Forecasting.Results;

/// <summary>The five bands a probability of missing is shown in, with words and never as "73.4 %".</summary>
public static class MissBand
{
    private const double VeryUnlikely = 0.10;
    private const double Unlikely = 1.0 / 3;
    private const double Likely = 2.0 / 3;
    private const double VeryLikely = 0.90;

    /// <summary>1: below 0.10; 2: to below 1/3; 3: to 2/3; 4: to 0.90; 5: above.</summary>
    /// <param name="probability">0 to 1.</param>
    public static int Of(double probability) => probability switch
    {
        < VeryUnlikely => 1,
        < Unlikely => 2,
        <= Likely => 3,
        <= VeryLikely => 4,
        _ => 5,
    };
}
