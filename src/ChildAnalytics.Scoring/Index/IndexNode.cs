using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Scoring.Index;

/// <summary>One measure or one aggregate of an index, as its metadata state it.</summary>
/// <param name="Code">Unique code.</param>
/// <param name="Level">1 for a measure, 2 for a pillar, up to the index itself.</param>
/// <param name="Parent">Code of the aggregate it belongs to, of a higher level; null for the index itself.</param>
/// <param name="Direction">Which way is better; an aggregate has <see cref="Domain.Measures.Direction.Up"/>.</param>
/// <param name="Weight">0 or above, relative to the other children of the parent.</param>
public sealed record IndexNode(string Code, int Level, string? Parent, Direction Direction, double Weight)
{
    /// <summary>Target in the measure's own unit; null where none is set.</summary>
    public double? Target { get; init; }

    /// <summary>Code of the column to divide by; null where the measure is used as it is.</summary>
    public string? Denominator { get; init; }

    /// <summary>Goalpost that scores nothing, in the measure's own unit; null where none is fixed.</summary>
    public double? Worst { get; init; }

    /// <summary>Goalpost that scores in full, in the measure's own unit; null where none is fixed.</summary>
    public double? Best { get; init; }

    /// <summary>+1 where more is better, -1 where less is better.</summary>
    public int Sign => Direction == Direction.Down ? -1 : 1;
}
