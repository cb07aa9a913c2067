using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>The critical value of each round of step-down, over the same draws in all rounds.</summary>
/// <remarks>
/// Rejecting statements only lowers a draw's maximum, so the maxima of one round bound those of the next from above. Only draws whose bound reaches
/// the neighbourhood of the old critical value are computed again: a small part of them as a rule, and always enough, whatever the data.
/// </remarks>
internal sealed class CriticalValue
{
    // How far below the old value to look first, and again where too few draws are found.
    private const double FirstStep = 0.93;
    private const double NextStep = 0.80;
    private const int Steps = 4;

    private readonly double[] maxima;
    private readonly bool[] isExact;
    private readonly int[] picked;
    private readonly double[] scratch;

    public CriticalValue(int draws)
    {
        (maxima, isExact, picked, scratch) = (new double[draws], new bool[draws], new int[draws], new double[draws]);
        Value = double.NegativeInfinity;
    }

    /// <summary>Largest difference in each draw: exact for the first round once filled, an upper bound afterwards.</summary>
    public double[] Maxima => maxima;

    /// <summary>The last critical value; minus infinity before the first round.</summary>
    public double Value { get; private set; }

    /// <summary>Starts anew, for another unit; the maxima must then be filled.</summary>
    public void Reset() => Value = double.NegativeInfinity;

    /// <summary>Moves on to the statements now open.</summary>
    /// <param name="coverage">0.5 or above: maxima below 0 are not told apart.</param>
    /// <param name="computeMaxima">Given the draws wanted, writes the exact maximum of each into <see cref="Maxima"/>. Null where all stand there already.</param>
    public void Next(double coverage, Action<ArraySegment<int>>? computeMaxima)
    {
        // As in Quantiles.SelectInPlace: the quantile is the largest value but this many.
        var fromTop = maxima.Length - Math.Clamp((int)Math.Ceiling((coverage * maxima.Length) - 1e-9), 1, maxima.Length);
        Array.Clear(isExact);
        var limit = Value > 0 ? Value * FirstStep : double.NegativeInfinity;
        for (var step = 0; ; step++)
        {
            var count = 0;
            for (var draw = 0; draw < maxima.Length; draw++)
            {
                if (!isExact[draw] && maxima[draw] >= limit)
                    (isExact[draw], picked[count++]) = (true, draw);
            }

            computeMaxima?.Invoke(new ArraySegment<int>(picked, 0, count));
            var reached = 0;
            for (var draw = 0; draw < maxima.Length; draw++)
            {
                if (isExact[draw] && maxima[draw] >= limit)
                    scratch[reached++] = maxima[draw];
            }

            if (reached > fromTop)
            {
                Value = Quantiles.SelectInPlace(scratch.AsSpan(0, reached), (double)(reached - fromTop) / reached);
                return;
            }

            limit = step < Steps ? limit * NextStep : double.NegativeInfinity;
        }
    }
}
