using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>Scores stated probabilities of missing against what happened: Brier score and reliability by band.</summary>
/// <remarks>Source: forecasting specification, sections 3.5 and 7; Brier score in Gneiting and Raftery 2007.</remarks>
public sealed class MissScore
{
    /// <summary>Bins of <see cref="Bin"/>.</summary>
    public const int BinCount = 10;

    private readonly double[] _probabilities = new double[6];
    private readonly int[] _cases = new int[6];
    private readonly int[] _missed = new int[6];
    private readonly double[] _binProbabilities = new double[BinCount];
    private readonly int[] _binCases = new int[BinCount];
    private readonly int[] _binMissed = new int[BinCount];
    private double _squares;
    private double _baselineSquares;
    private double _lastValueSquares;
    private double _growthSquares;

    /// <summary>Cases added.</summary>
    public int Cases { get; private set; }

    /// <summary>Mean of (P - missed) squared, 0 (perfect) to 1; NaN without cases.</summary>
    public double Brier => _squares / Cases;

    /// <summary>The same for the rate of missing known at each origin.</summary>
    public double BaselineBrier => _baselineSquares / Cases;

    /// <summary>The same for the rule that nothing changes.</summary>
    public double LastValueBrier => _lastValueSquares / Cases;

    /// <summary>The same for the rule that compound growth goes on.</summary>
    public double GrowthBrier => _growthSquares / Cases;

    /// <summary>1 less the ratio of <see cref="Brier"/> and <see cref="BaselineBrier"/>: above 0 is better than the past rate.</summary>
    public double Skill => 1 - (Brier / BaselineBrier);

    /// <summary>Adds one case.</summary>
    /// <param name="probability">Stated probability of missing, 0 to 1.</param>
    /// <param name="rules">What simpler rules said.</param>
    /// <param name="missed">What happened.</param>
    public void Add(double probability, MissRules rules, bool missed)
    {
        var outcome = missed ? 1 : 0;
        _squares += Square(probability - outcome);
        _baselineSquares += Square(rules.PastRate - outcome);
        _lastValueSquares += Square(rules.LastValue - outcome);
        _growthSquares += Square(rules.Growth - outcome);
        var bin = Math.Min(BinCount - 1, (int)(BinCount * probability));
        _binProbabilities[bin] += probability;
        _binCases[bin]++;
        _binMissed[bin] += outcome;
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

    /// <summary>Reliability of one tenth of the scale.</summary>
    /// <param name="bin">1 to <see cref="BinCount"/>.</param>
    public ReliabilityBin Bin(int bin) => new(
        bin, _binCases[bin - 1], _binProbabilities[bin - 1] / _binCases[bin - 1], (double)_binMissed[bin - 1] / _binCases[bin - 1]);

    private static double Square(double error) => error * error;
}

/// <summary>One row of a reliability table.</summary>
/// <param name="Band">1 (very unlikely to miss) to 5.</param>
/// <param name="Share">Share of all cases in the band, 0 to 1.</param>
/// <param name="MeanProbability">Mean stated probability; NaN for an empty band.</param>
/// <param name="ObservedShare">Share that missed; NaN for an empty band.</param>
public readonly record struct ReliabilityBand(int Band, double Share, double MeanProbability, double ObservedShare);
