using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Peers;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Peers;

/// <summary>What communes are matched by, as far as the warehouse holds it: size, need, units merged, poverty of the province, and the official lists.</summary>
internal static class PeerCovariates
{
    /// <summary>Names of the covariates, in the order of a unit's values. What is not at hand for anyone stays in the list, so that the balance table says so.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["children_log", "special_circumstances_share", "merged_units", "province_poverty_rate", "mountain", "island", "especially_difficult", "ethnic_minority_share"];

    /// <summary>What is read beside the facts of the communes.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["core.province_series"];

    // Its denominator is all children: child_population_measure() of the warehouse.
    private const string SpecialCircumstances = "CT08a";

    /// <summary>One unit per commune, in the order given.</summary>
    /// <param name="tables">Tables of a build whose core models have run.</param>
    /// <param name="rules">The law on the day of the build.</param>
    /// <param name="core">Facts of the communes.</param>
    /// <param name="communes">The communes.</param>
    public static IReadOnlyList<PeerUnit> Of(EngineTables tables, RatingRules rules, CoreFacts core, IReadOnlyList<CurrentCommune> communes)
    {
        var merged = tables.Query(
            """
            select succession.current_id, count(distinct succession.from_id)::integer
            from core.unit_succession as succession
            inner join core.units on units.unit_id = succession.from_id and units.valid_from_basis = 'window_start'
            where succession.level = 'commune'
            group by all
            """,
            row => (Id: row.GetString(0), Parts: row.GetInt32(1))).ToDictionary(row => row.Id, row => row.Parts, StringComparer.Ordinal);
        var poverty = tables.Query(
            """
            select split_part(province_id, '@', 1), arg_max(value, year)
            from core.province_series where map = 'current' and indicator = 'poverty_rate_pct' and value is not null
            group by all
            """,
            row => (Province: row.GetString(0), Rate: row.GetDouble(1))).ToDictionary(row => row.Province, row => row.Rate, StringComparer.Ordinal);
        return [.. communes.Select(commune => Unit(rules, core, commune, merged, poverty))];
    }

    private static PeerUnit Unit(RatingRules rules, CoreFacts core, CurrentCommune commune, Dictionary<string, int> merged, Dictionary<string, double> poverty)
    {
        var standing = rules.StandingOn(commune, rules.AsOf);
        var id = commune.Id.ToString();
        var need = core.Facts.TryGetValue((id, SpecialCircumstances), out var years) ? years[^1].Fact : null;
        double[] covariates =
        [
            need?.Denominator is > 0 and { } children ? Math.Log((double)children) : double.NaN,
            need is { Numerator: { } special, Denominator: > 0 and { } all } ? (double)(special / all) : double.NaN,
            merged.TryGetValue(id, out var parts) ? parts : double.NaN,
            poverty.GetValueOrDefault(commune.ProvinceCode, double.NaN),
            Listed(standing.IsMountain),
            Listed(standing.IsIsland),
            Listed(standing.IsEspeciallyDifficult),
            double.NaN,
        ];
        return new PeerUnit($"{standing.Type.LegalName()} {string.Join(',', UnitClassifier.Classify(standing, rules.Settings).Candidates)}", covariates);
    }

    private static double Listed(bool? isListed) => isListed is { } known ? (known ? 1 : 0) : double.NaN;
}
