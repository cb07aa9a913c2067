using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>Scores stated probabilities of missing against what happened: Brier score and reliability by band.</summary>
/// <remarks>Source: forecasting specification, sections 3.5 and 7; Brier score in Gneiting and Raftery 2007.</remarks>
public sealed class MissScore
{
    private readonly double[] _probabilities = new double[6];
    private readonly int[] _cases = new int[6];
    private readonly int[] _missed = new int[6];
    private double _squares;
    private double _baselineSquares;

    /// <summary>Cases added.</summary>
    public int Cases { get; private set; }

    /// <summary>Mean of (P - missed) squared, 0 (perfect) to 1; NaN without cases.</summary>
    public double Brier => _squares / Cases;

    /// <summary>The same for the rate of missing known at each origin.</summary>
    public double BaselineBrier => _baselineSquares / Cases;

    /// <summary>1 less the ratio of the two: above 0 is better than the past rate.</summary>
    public double Skill => 1 - (Brier / BaselineBrier);

    /// <summary>Adds one case.</summary>
    /// <param name="probability">Stated probability of missing, 0 to 1.</param>
    /// <param name="pastRate">Share that missed in the past, as known at the origin, 0 to 1.</param>
    /// <param name="missed">What happened.</param>
    public void Add(double probability, double pastRate, bool missed)
    {
        var outcome = missed ? 1 : 0;
        _squares += (probability - outcome) * (probability - outcome);
        _baselineSquares += (pastRate - outcome) * (pastRate - outcome);
        var band = MissRisk.Band(probability);
        _probabilities[band] += probability;
        _cases[band]++;
        _missed[band] += outcome;
        Cases++;
    }

    /// <summary>Reliability of a band: how many cases, what was said, what happened.</summary>
    /// <param name="band">1 (very unlikely to miss) to 5.</param>
    public ReliabilityBand Band(int band) => new(
        band, (double)_cases[band] / Cases, _probabilities[band] / _cases[band], (double)_missed[band] / _cases[band]);
}

/// <summary>One row of a reliability table.</summary>
/// <param name="Band">1 (very unlikely to miss) to 5.</param>
/// <param name="Share">Share of all cases in the band, 0 to 1.</param>
/// <param name="MeanProbability">Mean stated probability; NaN for an empty band.</param>
/// <param name="ObservedShare">Share that missed; NaN for an empty band.</param>
public readonly record struct ReliabilityBand(int Band, double Share, double MeanProbability, double ObservedShare);
