using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>How likely one unit is above another when only the two are asked about: words, never a percentage.</summary>
public static class LikelihoodBand
{
    private static readonly LocalisedText[] Words =
    [
        new("rất khó có khả năng", "very unlikely"),
        new("ít khả năng", "unlikely"),
        new("khả năng ngang nhau", "about even"),
        new("nhiều khả năng", "likely"),
        new("rất nhiều khả năng", "very likely"),
    ];

    /// <summary>Probability that unit i is above unit k, 0 to 1.</summary>
    /// <param name="difference">Score of i less score of k.</param>
    /// <param name="deviation">Standard deviation of the error of that difference; 0 makes the answer certain, and an exact tie a half.</param>
    public static double ProbabilityAbove(double difference, double deviation) =>
        deviation > 0 ? StandardNormal.Below(difference / deviation) : (1 + Math.Sign(difference)) / 2.0;

    /// <summary>Band 1 (very unlikely) to 5 (very likely) of a probability from 0 to 1: below 0.10, below 1/3, up to 2/3, up to 0.90, above.</summary>
    public static int Of(double probability) => probability switch
    {
        < 0.10 => 1,
        < 1.0 / 3 => 2,
        <= 2.0 / 3 => 3,
        <= 0.90 => 4,
        _ => 5,
    };

    /// <summary>The words of a band from 1 to 5.</summary>
    public static LocalisedText WordsOf(int band) => Words[band - 1];
}
