namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>The names of the baselines in tables, files and on the command line.</summary>
public static class ClassicMethodNames
{
    private static readonly (ClassicMethod Method, string Name)[] Names =
    [
        (ClassicMethod.Naive, "naive"),
        (ClassicMethod.Drift, "rwf_drift"),
        (ClassicMethod.Mean, "mean"),
        (ClassicMethod.Ses, "ses"),
        (ClassicMethod.Holt, "holt"),
        (ClassicMethod.HoltDamped, "holt_damped"),
        (ClassicMethod.Theta, "thetaf"),
        (ClassicMethod.MeanSesHoltDamped, "comb_SHD"),
        (ClassicMethod.MeanThetaDampedDrift, "mean_TDD"),
        (ClassicMethod.MedianThetaDampedSesDrift, "median_TDSD"),
    ];

    /// <summary>The name used in tables, for example <c>rwf_drift</c>.</summary>
    public static string Name(this ClassicMethod method) => Array.Find(Names, pair => pair.Method == method).Name;

    /// <summary>Reads a name used in tables, case as written there; false for any other text.</summary>
    public static bool TryParseName(string? name, out ClassicMethod method)
    {
        var index = Array.FindIndex(Names, pair => pair.Name == name);
        method = index < 0 ? default : Names[index].Method;
        return index >= 0;
    }
}
