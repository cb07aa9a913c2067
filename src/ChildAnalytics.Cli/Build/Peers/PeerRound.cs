using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Peers;

namespace ChildAnalytics.Cli.Build.Peers;

/// <summary>All communes in the newest round under one rule set, with their peers.</summary>
/// <param name="RuleSet">The rule set.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Year">Its year.</param>
/// <param name="Records">The communes.</param>
/// <param name="Peers">Peers of each, as places in <paramref name="Records"/>.</param>
internal sealed record PeerRound(RuleSet RuleSet, string RoundId, int Year, CommuneRecord[] Records, IReadOnlyList<Peer>[] Peers);
