namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>The rounds of step-down for one unit, on arrays that serve one unit after another.</summary>
internal sealed class MarginalStepDown(double[] lows, double[] highs, ScoreNoise noise, double coverage)
{
    // Draws whose errors stay in the cache while several units use them.
    private const int Block = 64;

    private readonly double[] deviations = new double[lows.Length];

    // Precision of each difference while the statement is open, otherwise 0.
    private readonly double[] above = new double[noise.Stride];
    private readonly double[] below = new double[noise.Stride];
    private readonly CriticalValue critical = new(noise.DrawCount);

    private int unit;

    /// <summary>By other unit: +1 the unit is certainly above, -1 the other is, 0 not distinguishable.</summary>
    public int[] Certain { get; } = new int[lows.Length];

    /// <summary>Runs each of <paramref name="steps"/> for one unit, from <paramref name="firstUnit"/> on; all work on the same scores and errors.</summary>
    public static void Run(ReadOnlySpan<MarginalStepDown> steps, int firstUnit)
    {
        for (var place = 0; place < steps.Length; place++)
            steps[place].Open(firstUnit + place);
        for (var start = 0; start < steps[0].critical.Maxima.Length; start += Block)
        {
            foreach (var step in steps)
            {
                for (var draw = start; draw < Math.Min(start + Block, step.critical.Maxima.Length); draw++)
                    step.ComputeMaximum(draw);
            }
        }

        foreach (var step in steps)
            step.Close();
    }

    public RankInterval Interval() => new(1 + Certain.Count(sign => sign < 0), Certain.Length - Certain.Count(sign => sign > 0));

    // Without error a difference is certain, and an exact tie stays open for ever.
    private void Open(int opened)
    {
        unit = opened;
        critical.Reset();
        for (var other = 0; other < lows.Length; other++)
        {
            deviations[other] = other == unit ? 0 : noise.Deviation(unit, other);
            above[other] = below[other] = deviations[other] > 0 ? 1 / deviations[other] : 0;
            Certain[other] = deviations[other] > 0 ? 0 : lows[unit] > highs[other] ? 1 : highs[unit] < lows[other] ? -1 : 0;
        }
    }

    private void ComputeMaximum(int draw)
    {
        var errors = noise.ErrorsIn(draw);
        critical.Maxima[draw] = LargestDifference.Either(errors, errors[unit], above, below);
    }

    private void Close()
    {
        Action<ArraySegment<int>>? compute = null;
        while (above.AsSpan().ContainsAnyExcept(0) || below.AsSpan().ContainsAnyExcept(0))
        {
            critical.Next(coverage, compute);
            if (!Reject())
                break;
            compute = draws =>
            {
                foreach (var draw in draws)
                    ComputeMaximum(draw);
            };
        }
    }

    private bool Reject()
    {
        var isAny = false;
        for (var other = 0; other < lows.Length; other++)
        {
            var limit = critical.Value * deviations[other];
            if (above[other] > 0 && lows[unit] - highs[other] > limit)
                (above[other], Certain[other], isAny) = (0, 1, true);
            else if (below[other] > 0 && lows[other] - highs[unit] > limit)
                (below[other], Certain[other], isAny) = (0, -1, true);
        }

        return isAny;
    }
}
