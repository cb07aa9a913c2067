using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Files;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Ranks with their confidence sets for a table of estimates and standard errors: what <c>rank run</c> writes.</summary>
public static class RankSetTable
{
    // At 20,000 draws one seed in eight moves some bound of a table of 38 by two places, at 200,000 one in twenty-four.
    private const int MostDraws = 200_000;

    // Larger tables get fewer, for memory and so that a round stays near seconds on two cores; below 2,000 a critical value would be rough.
    private const int FewestDraws = 2_000;
    private const double UnitDraws = 1e7;
    private const double PairDraws = 2e9;

    /// <summary>Reads columns unit, estimate, se and computes the sets.</summary>
    /// <param name="table">One row per unit. A row without estimate stays in the output without a rank; its standard error may be empty too.</param>
    /// <param name="coverage">For example 0.95; above 0, below 1.</param>
    /// <param name="seed">Same seed, same sets.</param>
    /// <exception cref="FaultException">All faults of the file at once (CA1901, CA1902, CA1906, CA1909).</exception>
    public static IReadOnlyList<RankSetRow> Of(TextTable table, double coverage, int seed)
    {
        var faults = new List<Fault>();
        table.Require(faults, "unit", "estimate", "se");
        if (faults.Count > 0)
            throw new FaultException(faults);
        var (units, estimates, errors) = (new string[table.Rows.Count], new double?[table.Rows.Count], new double?[table.Rows.Count]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < units.Length; row++)
        {
            var line = table.RowInFile(row);
            units[row] = table.Text(row, "unit") ?? "";
            if (units[row].Length == 0 || !seen.Add(units[row]))
                faults.Add(IndexFaults.UnitTwice(table.File, line, units[row]));
            estimates[row] = table.Number(row, "estimate", faults);
            errors[row] = table.Number(row, "se", faults);
            if (errors[row] < 0 || (estimates[row] is not null && table.Text(row, "se") is null))
                faults.Add(IndexFaults.NotAllowed(table.File, line, "se", ">= 0", table.Text(row, "se") ?? ""));
        }

        if (estimates.Count(estimate => estimate is not null) < 2)
            faults.Add(IndexFaults.TooFewUnits(table.File, estimates.Count(estimate => estimate is not null)));
        return faults.Count == 0 ? Of(units, estimates, errors, coverage, seed) : throw new FaultException(faults);
    }

    /// <summary>The sets of a table, in the order given.</summary>
    /// <param name="units">Names.</param>
    /// <param name="estimates">More is better; null is missing.</param>
    /// <param name="standardErrors">0 or above where there is an estimate; errors are taken as independent and normal.</param>
    /// <param name="coverage">For example 0.95; above 0, below 1.</param>
    /// <param name="seed">Same seed, same sets.</param>
    public static IReadOnlyList<RankSetRow> Of(IReadOnlyList<string> units, IReadOnlyList<double?> estimates, IReadOnlyList<double?> standardErrors, double coverage, int seed)
    {
        int[] known = [.. Enumerable.Range(0, units.Count).Where(unit => estimates[unit] is not null)];
        var scores = Array.ConvertAll(known, unit => estimates[unit]!.Value);
        var noise = ScoreNoise.Independent(scores, Array.ConvertAll(known, unit => standardErrors[unit] ?? double.NaN), DrawsFor(known.Length), seed);
        var ranks = RankPositions.Descending(scores);
        var marginal = MarginalRankSets.Of(scores, noise, coverage);
        var simultaneous = known.Length == 0 ? [] : SimultaneousRankSets.Of(scores, noise, coverage).Intervals;
        RankSetRow[] rows = [.. units.Select(unit => new RankSetRow(unit, null, null, null))];
        for (var place = 0; place < known.Length; place++)
            rows[known[place]] = new RankSetRow(units[known[place]], ranks[place], marginal[place], simultaneous[place]);
        return rows;
    }

    private static int DrawsFor(int units) =>
        (int)Math.Clamp(Math.Min(UnitDraws, PairDraws / Math.Max(1, units)) / Math.Max(1, units), FewestDraws, MostDraws);
}
