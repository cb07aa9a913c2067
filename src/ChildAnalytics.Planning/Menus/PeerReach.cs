using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Planning.Menus;

/// <summary>What the peers of a commune have achieved on one measure in the same round; a peer without the figure is left out, not counted as behind.</summary>
/// <param name="measure">The measure.</param>
/// <param name="peers">Facts of the peers, by measure id.</param>
public sealed class PeerReach(Measure measure, IReadOnlyList<IReadOnlyDictionary<string, Fact>> peers)
{
    private readonly ExactValue[] values =
        [.. peers.Select(facts => Read(measure, facts.GetValueOrDefault(measure.Id))).Where(value => value is not null).Select(value => value!.Value)];

    /// <summary>Peers of which the figure is known.</summary>
    public int Told => values.Length;

    /// <summary>Best value of any peer, in the measure's unit; null where none is known.</summary>
    public decimal? Best => values.Length == 0 ? null
        : measure.Direction == Direction.Down ? values.Min(value => value.ToDecimal()) : values.Max(value => value.ToDecimal());

    /// <summary>Peers that stand where the fact stands, or better; compared as fractions.</summary>
    public int Reached(Fact fact) => Read(measure, fact) is { } state ? values.Count(peer => IsAsGood(peer, state)) : 0;

    private bool IsAsGood(ExactValue peer, ExactValue state)
    {
        var order = (peer.Numerator * state.Denominator).CompareTo(state.Numerator * peer.Denominator);
        return measure.Direction == Direction.Down ? order <= 0 : order >= 0;
    }

    private static ExactValue? Read(Measure measure, Fact? fact) => fact is not null && ExactValue.TryRead(fact, measure.Unit, out var value) ? value : null;
}
