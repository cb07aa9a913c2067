using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Classification;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>One commune scored under one rule set in one round: every line, the total as far as certain, and the verdicts.</summary>
public sealed class ScoreSheet
{
    /// <summary>The unit that is judged.</summary>
    public required UnitId CommuneId { get; init; }

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The rule set; sheets of two rule sets never share a ranking.</summary>
    public required string RuleSetId { get; init; }

    /// <summary>True where points are assumed.</summary>
    public required bool IsIllustrative { get; init; }

    /// <summary>Class of the unit on its date.</summary>
    public required UnitClass Class { get; init; }

    /// <summary>Lowest mark of the classes still possible; null where the unit stands in no class.</summary>
    public required decimal? PassMarkLo { get; init; }

    /// <summary>Highest mark of the classes still possible; null where the unit stands in no class.</summary>
    public required decimal? PassMarkHi { get; init; }

    /// <summary>The mark; null where the classes still possible disagree or there is none.</summary>
    public decimal? PassMark => PassMarkLo == PassMarkHi ? PassMarkLo : null;

    /// <summary>Total as far as certain. Criteria of unknown points share one block: what the known ones leave of the rule set's total.</summary>
    public required PointsRange Total { get; init; }

    /// <summary>First condition: every criterion is scored and above 0.</summary>
    public required Verdict Complete { get; init; }

    /// <summary>Second condition: nothing is at 0.</summary>
    public required Verdict NoZero { get; init; }

    /// <summary>Third condition: the total reaches the mark, whatever the class turns out to be.</summary>
    public required Verdict TotalReached { get; init; }

    /// <summary>Conditions that fail the whole verdict whatever the total: met where all hold, and where the rule set has none.</summary>
    public required Verdict NotKnockedOut { get; init; }

    /// <summary>All of them together: met only if all are, not met as soon as one is not.</summary>
    public required Verdict Overall { get; init; }

    /// <summary>For each criterion in the document's order its own line, then the lines of its items.</summary>
    public required IReadOnlyList<ScoreLine> Lines { get; init; }

    /// <summary>The landed files behind the sheet, sorted, joined by a comma; empty where nothing was received. Collected on each call.</summary>
    public string SourceId
    {
        get
        {
            var sources = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var line in Lines)
            {
                if (line.SourceId is { } source)
                    sources.Add(source);
            }

            return string.Join(',', sources);
        }
    }
}
