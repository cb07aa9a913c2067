using ChildAnalytics.Domain.Time;
using ChildAnalytics.Scoring.Peers;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Peers;

/// <summary>Finds the peers of every rated commune, says how like it they are, what they improved, and what the commune could reach by their example.</summary>
internal static class PeerTables
{
    private const string PeerTable = "engine.commune_peer";
    private const string BalanceTable = "engine.peer_balance";

    private static readonly string[] PeerColumns = ["commune_id", "peer_id", "round_id", "place", "distance", "compared"];

    private static readonly string[] BalanceColumns =
        ["commune_id", "covariate", "value", "others_mean", "peers_mean", "deviation", "smd_before", "smd_after", "others_told", "peers_told"];

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = [.. CoreFacts.Tables, .. PeerCovariates.Reads];

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = [PeerTable, BalanceTable, PeerChangeTable.Name, .. ImprovementTables.Names];

    /// <summary>Writes all of them for the newest round; nothing where no year has facts.</summary>
    /// <param name="tables">Tables of a build whose core models have run.</param>
    /// <param name="rules">The law on the day of the build.</param>
    /// <param name="core">Facts of all communes.</param>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core)
    {
        var communes = core.Years.Count == 0 ? [] : core.ReportingCommunes();
        var round = core.Years.Count == 0 ? "" : new Period(core.Years[^1]).ToString();
        var matching = new PeerMatching(PeerCovariates.Of(tables, rules, core, communes), new PeerSettings());
        var peers = SideBySide.Select([.. Enumerable.Range(0, communes.Count)], matching.PeersOf).ToArray();
        tables.Write(PeerTable, PeerColumns, peers.SelectMany((own, unit) => own.Select((peer, place) => (object?[])
            [communes[unit].Id.ToString(), communes[peer.Unit].Id.ToString(), round, place + 1, peer.Distance, peer.Compared])));
        tables.Write(BalanceTable, BalanceColumns, peers.SelectMany((own, unit) => matching.Balance(unit, own).Select((balance, covariate) => (object?[])
        [
            communes[unit].Id.ToString(), PeerCovariates.Names[covariate], balance.Value, balance.OthersMean, balance.PeersMean, balance.Deviation, balance.Before, balance.After,
            balance.OthersTold, balance.PeersTold,
        ])));
        var rounds = communes.Count == 0 ? [] : rules.RuleSetsIn(core.Years[^1])
            .Select(ruleSet => new PeerRound(ruleSet, round, core.Years[^1], RoundRecords.Of(rules, ruleSet, core, communes, core.Years[^1]), peers)).ToArray();
        PeerChangeTable.Write(tables, rules, core, rounds);
        ImprovementTables.Write(tables, rules, rounds);
    }
}
