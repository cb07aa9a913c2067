using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Cli.Build;

/// <summary>The targets of the nation that name a year: communes are held against them for reference.</summary>
internal static class NationalTargets
{
    /// <summary>These targets by measure.</summary>
    public static ILookup<string, Target> ByMeasure(IEnumerable<Target> targets) =>
        targets.Where(target => target is { ScopeKind: "national", Year: not null }).ToLookup(target => target.MeasureId);
}
