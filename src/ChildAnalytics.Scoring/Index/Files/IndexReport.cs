using ChildAnalytics.Scoring.Index.Normalisation;
using ChildAnalytics.Scoring.Index.Sensitivity;

namespace ChildAnalytics.Scoring.Index.Files;

/// <summary>What <c>index run</c> writes: the contents of its three files.</summary>
/// <param name="Run">The nominal run with all its tables.</param>
/// <param name="Scores">Every node of every unit, unit by unit.</param>
/// <param name="Ranks">Every unit, best first, units without a score last; units of one rank by code.</param>
/// <param name="Sensitivity">Every varying choice; empty without simulations.</param>
public sealed record IndexReport(IndexRun Run, IReadOnlyList<ScoreRow> Scores, IReadOnlyList<RankRow> Ranks, IReadOnlyList<SensitivityRow> Sensitivity)
{
    /// <summary>Runs an index from two files.</summary>
    /// <param name="data">One row per unit; see <see cref="IndexFileReader"/>.</param>
    /// <param name="metadata">One row per measure and aggregate.</param>
    /// <param name="options">Methods, simulations and seed.</param>
    /// <exception cref="Domain.Faults.FaultException">Faults of the files, or methods that refuse these data (CA1901 to CA1909).</exception>
    public static IndexReport Of(TextTable data, TextTable metadata, IndexOptions options)
    {
        var source = IndexFileReader.Read(data, metadata);
        var hasGoalposts = source.Tree.Nodes.Take(source.Tree.MeasureCount).All(node => node is { Worst: not null, Best: not null });
        var run = CompositeIndex.Run(source, SettingsFor(options, hasGoalposts));
        if (options.Simulations == 0)
            return new IndexReport(run, [.. ScoreRows(run)], RankRows(run, null), []);
        var simulation = new MethodSimulation(run, hasGoalposts ? MethodChoices.Communes : MethodChoices.Handbook, options.Seed);
        var spreads = MethodBand.Run(simulation, options.Simulations, options.Seed);
        var sensitivity = MethodSensitivity.Run(simulation, options.Simulations, options.Seed)
            .Select((index, factor) => new SensitivityRow(NameOf(simulation.Factors[factor]), index.First, index.Total));
        return new IndexReport(run, [.. ScoreRows(run)], RankRows(run, spreads), [.. sensitivity]);
    }

    private static IndexSettings SettingsFor(IndexOptions options, bool hasGoalposts)
    {
        var defaults = hasGoalposts ? IndexSettings.Communes : IndexSettings.Handbook;
        var aggregation = options.Aggregation ?? defaults.Aggregation;
        var normalisation = options.Normalisation ?? defaults.Normalisation;
        if (normalisation == NormalisationRule.MinMax && aggregation.NeedsPositive)
            normalisation = NormalisationRule.MinMaxFromOne;
        return defaults with { Normalisation = normalisation, Aggregation = aggregation };
    }

    private static IEnumerable<ScoreRow> ScoreRows(IndexRun run)
    {
        var nodes = run.Source.Tree.Nodes;
        for (var unit = 0; unit < run.Normalised.Units.Count; unit++)
        {
            for (var node = 0; node < nodes.Count; node++)
                yield return new ScoreRow(run.Normalised.Units[unit], nodes[node].Code, nodes[node].Level, Known(run.Scores.Values[node][unit]), Known(run.Scores.Coverage[node][unit]));
        }
    }

    private static RankRow[] RankRows(IndexRun run, IReadOnlyList<RankSpread>? spreads) =>
    [
        .. run.Normalised.Units
            .Select((unit, place) => new RankRow(
                unit,
                run.Ranks[place] > 0 ? run.Ranks[place] : null,
                Known(spreads?[place].Mean),
                Known(spreads?[place].Median),
                Known(spreads?[place].Low),
                Known(spreads?[place].High)))
            .OrderBy(row => row.Rank ?? int.MaxValue)
            .ThenBy(row => row.Unit, StringComparer.Ordinal),
    ];

    private static double? Known(double? value) => value is { } number && !double.IsNaN(number) ? number : null;

    private static string NameOf(MethodFactor factor) => factor switch
    {
        MethodFactor.Winmax => "winmax",
        MethodFactor.Normalisation => "normalisation",
        MethodFactor.Weights => "weights",
        MethodFactor.Aggregation => "aggregation",
        _ => "measures",
    };
}
