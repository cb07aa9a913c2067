using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Targets;

namespace ChildAnalytics.Cli.Build;

/// <summary>Where each reporting commune stands against each national target today.</summary>
internal sealed class ProgressByTarget
{
    private readonly Dictionary<(string CommuneId, Target Target), TargetProgress> _progress = [];

    /// <summary>Takes one assessment.</summary>
    public void Add(string communeId, TargetProgress progress) => _progress.Add((communeId, progress.Target), progress);

    /// <summary>Children lacking to the target at the latest figure; null where not known.</summary>
    public decimal? ChildrenShort(string communeId, Target target) =>
        _progress.TryGetValue((communeId, target), out var progress) ? progress.ChildrenShort : null;
}
