using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>Pairwise comparison of units: a pair is won by whoever is ahead on more weight, whatever the margins.</summary>
/// <remarks>Source: OECD/JRC Handbook (2008), step 6, non-compensatory methods; COINr 1.1.14 a_copeland.</remarks>
public static class Copeland
{
    // Compared with a half: without tolerance binary rounding turns exact halves into wins.
    private const double Tolerance = 1e-12;

    /// <summary>Pairs won less pairs lost, per unit.</summary>
    /// <param name="criteria">One array per criterion, more is better; a missing cell (NaN) drops out of its pairs.</param>
    /// <param name="weights">One per criterion, 0 or above.</param>
    /// <returns>NaN for a unit without any known criterion. A pair with no criterion in common counts for nobody.</returns>
    /// <remarks>Cost: units squared times criteria.</remarks>
    public static double[] Scores(double[][] criteria, double[] weights)
    {
        var units = criteria.Length == 0 ? 0 : criteria[0].Length;
        var scores = new double[units];
        Parallel.For(0, units, i =>
        {
            for (var j = 0; j < units; j++)
                scores[i] += i == j ? 0 : Outcome(criteria, weights, i, j);
            if (Array.TrueForAll(criteria, criterion => double.IsNaN(criterion[i])))
                scores[i] = double.NaN;
        });
        return scores;
    }

    private static int Outcome(double[][] criteria, double[] weights, int i, int j)
    {
        double ahead = 0, common = 0;
        for (var criterion = 0; criterion < criteria.Length; criterion++)
        {
            var (x, y) = (criteria[criterion][i], criteria[criterion][j]);
            if (double.IsNaN(x) || double.IsNaN(y))
                continue;
            common += weights[criterion];
            ahead += weights[criterion] * (NearTie.Between(x, y) ? 0.5 : x > y ? 1 : 0);
        }

        if (common == 0)
            return 0;
        var margin = (ahead / common) - 0.5;
        return Math.Abs(margin) <= Tolerance ? 0 : Math.Sign(margin);
    }
}
