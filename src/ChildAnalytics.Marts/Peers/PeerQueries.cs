using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Peers;

/// <summary>Answers which communes are like one, how like, where it stands among them and what they improved. Everything is empty in a publication from before peers were published.</summary>
public sealed class PeerQueries
{
    private readonly MartsConnection _connection;

    internal PeerQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Whether the publication tells peers at all.</summary>
    public bool IsPublished => _connection.Has("commune_peer");

    /// <summary>Peers of a commune, nearest first.</summary>
    public IReadOnlyList<PublishedPeer> Of(string communeId) => IsPublished ? _connection.Query(
        """
        select peers.peer_id, peers.peer_name, province.name, peers.distance, peers.compared
        from marts.commune_peer as peers
        left join marts.province on province.code = peers.peer_province_code and province.is_current
        where peers.commune_id = $id
        order by peers.place
        """,
        row => new PublishedPeer(row.Text(0), row.Text(1), row.Text(2), row.Number(3) ?? 0, row.Whole(4) ?? 0),
        ("id", communeId)) : [];

    /// <summary>Balance of every covariate, those with figures first.</summary>
    public IReadOnlyList<PeerBalance> Balance(string communeId) => IsPublished ? _connection.Query(
        """
        select covariate, value, others_mean, peers_mean, smd_before, smd_after, others_told, peers_told
        from marts.peer_balance where commune_id = $id
        order by value is null, covariate
        """,
        row => new PeerBalance(row.Text(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.Whole(6) ?? 0, row.Whole(7) ?? 0),
        ("id", communeId)) : [];

    /// <summary>Standing in each criterion of a rule set, in the document's order.</summary>
    public IReadOnlyList<PeerStanding> Criteria(string communeId, string ruleSetId) => IsPublished ? _connection.Query(
        """
        select peers.criterion_id, criterion.name_vi, peers.points, peers.max_points, peers.peers_told, peers.peers_better, peers.peers_same, peers.peers_worse,
            peers.peers_low, peers.peers_median, peers.peers_high
        from marts.peer_criterion as peers
        inner join marts.criterion on criterion.rule_set_id = peers.rule_set_id and criterion.criterion_id = peers.criterion_id
        where peers.commune_id = $id and peers.rule_set_id = $rules
        order by criterion.criterion_no
        """,
        row => new PeerStanding(
            row.Text(0), row.Text(1), MeasureUnit.None, row.Number(2), row.Number(3), row.Whole(4) ?? 0, row.Whole(5) ?? 0, row.Whole(6) ?? 0, row.Whole(7) ?? 0,
            row.Number(8), row.Number(9), row.Number(10)),
        ("id", communeId),
        ("rules", ruleSetId)) : [];

    /// <summary>Standing in each measure that may be shown, those where most peers are better first.</summary>
    public IReadOnlyList<PeerStanding> Measures(string communeId) => IsPublished ? _connection.Query(
        """
        select peers.measure_id, measure.short_vi, measure.unit, peers.value, peers.peers_told, peers.peers_better, peers.peers_same, peers.peers_worse,
            peers.peers_low, peers.peers_median, peers.peers_high
        from marts.peer_measure as peers
        inner join marts.measure on measure.measure_id = peers.measure_id
        where peers.commune_id = $id and peers.peers_told > 0
        order by peers.peers_better / peers.peers_told desc, peers.measure_id
        """,
        row => new PeerStanding(
            row.Text(0), row.Text(1), UnitOf(row.Text(2)), row.Number(3), null, row.Whole(4) ?? 0, row.Whole(5) ?? 0, row.Whole(6) ?? 0, row.Whole(7) ?? 0,
            row.Number(8), row.Number(9), row.Number(10)),
        ("id", communeId)) : [];

    /// <summary>Every comparison made on the criterion where the commune stands weakest, real improvements first, largest first.</summary>
    public IReadOnlyList<PeerChange> Changes(string communeId, string ruleSetId) => IsPublished ? _connection.Query(
        """
        select changes.criterion_id, criterion.name_vi, changes.measure_id, measure.short_vi, measure.unit, changes.peer_id, changes.peer_name,
            changes.from_period, changes.to_period, changes.from_value, changes.to_value, changes.is_real
        from marts.peer_change as changes
        inner join marts.measure on measure.measure_id = changes.measure_id
        inner join marts.criterion on criterion.rule_set_id = changes.rule_set_id and criterion.criterion_id = changes.criterion_id
        where changes.commune_id = $id and changes.rule_set_id = $rules
        order by changes.is_real desc, changes.change_in_errors desc, changes.peer_id
        """,
        row => new PeerChange(
            row.Text(0), row.Text(1), row.Text(2), row.Text(3), UnitOf(row.Text(4)), row.Text(5), row.Text(6), row.Text(7), row.Text(8),
            row.Number(9) ?? 0, row.Number(10) ?? 0, row.Flag(11)),
        ("id", communeId),
        ("rules", ruleSetId)) : [];

    private static MeasureUnit UnitOf(string name) => MeasureUnitExtensions.TryParseName(name, out var unit) ? unit : MeasureUnit.None;
}
