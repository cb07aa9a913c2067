namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>How many verdicts of one rule set and monitoring year flip.</summary>
/// <param name="RuleSetId">The rule set.</param>
/// <param name="RoundId">The year of monitoring.</param>
/// <param name="Compared">Communes that the publication served judges.</param>
/// <param name="Flipped">Of these, communes whose verdict differs or is lost.</param>
public sealed record VerdictFlips(string RuleSetId, string RoundId, long Compared, long Flipped)
{
    /// <summary>Share that flips, percent, 0 to 100; 0 where none is compared.</summary>
    public decimal SharePercent => Compared == 0 ? 0 : 100m * Flipped / Compared;
}
