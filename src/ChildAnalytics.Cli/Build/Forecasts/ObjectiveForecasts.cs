using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Forecasting.Reconciliation;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Rows of <c>engine.objective_forecast</c>: the share of communes meeting the standard in an objective's year, as a distribution.</summary>
/// <remarks>
/// Each future draws every missing fact of every commune and puts it through the scoring engine; communes share the shock of a measure.
/// Rule sets whose points are not all known give no verdict and are left out. See src/docs/adr/0024.
/// </remarks>
internal sealed class ObjectiveForecasts(EngineTables tables, RatingRules rules, CoreFacts core, IReadOnlyList<ForecastedMeasure> forecasts, int seed)
{
    /// <summary>What it reads beside the facts.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["core.unit_succession", "core.units"];

    /// <summary>Columns in the order of the cells.</summary>
    public static readonly string[] Columns =
    [
        "scope_kind", "scope_code", "rule_set_id", "year", "objective_scope", "objective_document", "objective_year", "objective", "communes", "share_mean", "share_lo80",
        "share_hi80", "share_lo95", "share_hi95", "share_undetermined", "p_reached", "p_reached_hi", "draws", "illustrative",
    ];

    /// <summary>Columns of the chance of each commune.</summary>
    public static readonly string[] CommuneColumns = ["commune_id", "rule_set_id", "year", "p_met", "p_undetermined", "draws", "illustrative"];

    // Shares of communes that meet the standard of Decision 06, of the nation and of Quảng Nam.
    private static readonly string[] ObjectiveMeasures = ["CT01", "QN5"];

    // The standard error of a probability is 0.03 at most.
    private const int Draws = 300;

    private readonly List<object?[]> _communeRows = [];

    /// <summary>Chance of each commune, in the form of <see cref="CommuneColumns"/>; filled by <see cref="Rows"/>.</summary>
    public IReadOnlyList<object?[]> CommuneRows => _communeRows;

    /// <summary>Simulates every rule set in force, province by province, and holds the shares against the objectives.</summary>
    /// <param name="targets">All targets.</param>
    public IReadOnlyList<object?[]> Rows(IReadOnlyList<Target> targets)
    {
        var objectives = targets.Where(target => ObjectiveMeasures.Contains(target.MeasureId) && target is { Year: not null, ScopeKind: "national" or "province" }).ToArray();
        var years = objectives.Where(target => target.ScopeKind == "national").Select(target => target.Year!.Value).Distinct().Order().ToArray();
        var communes = core.ReportingCommunes();
        var provinces = tables.Query(
            "select from_id, current_id from core.unit_succession where level = 'province'", row => (From: row.GetString(0), Current: row.GetString(1)));
        var rows = new List<object?[]>();
        foreach (var ruleSet in rules.RuleSets)
        {
            var plan = RatingPlan.Prepare(ruleSet, rules.Measures);
            if (plan.OpenBlock > 0)
                continue;
            foreach (var year in years)
            {
                var nation = new Verdicts(new int[Draws], new int[Draws], 0);
                foreach (var province in communes.Index().GroupBy(commune => commune.Item.ProvinceCode))
                {
                    var found = Simulate(plan, [.. province], year);
                    nation.Add(found);
                    var id = ProvinceId(province.Key);
                    var local = objectives.Where(target => target.ScopeKind == "national" || provinces.Contains((target.ScopeCode, id)));
                    rows.AddRange(local.GroupBy(target => target.ScopeCode).Select(set => Newest(set, year)).OfType<Target>()
                        .Select(target => Row("province", id, ruleSet, year, target, found)));
                }

                if (communes.Select(commune => commune.ProvinceCode).Distinct().Count() == core.Communes.Select(commune => commune.ProvinceCode).Distinct().Count()
                    && Newest(objectives.Where(target => target.ScopeKind == "national"), year) is { } national)
                    rows.Add(Row("national", national.ScopeCode, ruleSet, year, national, nation));
            }
        }

        return rows;
    }

    private Verdicts Simulate(RatingPlan plan, IReadOnlyList<(int Series, CurrentCommune Commune)> communes, int year)
    {
        var measures = plan.RuleSet.Criteria.SelectMany(criterion => criterion.Items).Select(item => item.MeasureId).OfType<string>().Distinct()
            .Select(id => (Id: id, Futures: new MeasureFutures(rules.Measures[id], forecasts.FirstOrDefault(one => one.Measure.Id == id), core, seed, Draws)))
            .ToArray();
        var verdicts = new Verdicts(new int[Draws], new int[Draws], communes.Count);
        var round = new Domain.Time.Period(year).ToString();
        foreach (var (series, commune) in communes)
        {
            var id = commune.Id.ToString();
            var drawn = measures
                .Select(measure => (measure.Id, Fact: measure.Futures.Of(series, id, year, core.Facts.GetValueOrDefault((id, measure.Id)))))
                .Where(measure => measure.Fact is not null)
                .ToArray();
            var standing = rules.StandingIn(commune, year);
            var outcomes = new Verdict[Draws];
            Parallel.For(0, Draws, draw => outcomes[draw] = RatingEngine.Rate(
                plan, rules.Settings, round, new CommuneRecord(commune.Id, standing, drawn.ToDictionary(measure => measure.Id, measure => measure.Fact!(draw)))).Overall);
            verdicts.Take(outcomes);
            _communeRows.Add(
            [
                id, plan.RuleSet.Id, year, (double)outcomes.Count(verdict => verdict == Verdict.Met) / Draws,
                (double)outcomes.Count(verdict => verdict == Verdict.Undetermined) / Draws, Draws, plan.RuleSet.IsIllustrative,
            ]);
        }

        return verdicts;
    }

    private static object?[] Row(string scopeKind, string scope, RuleSet ruleSet, int year, Target objective, Verdicts found)
    {
        var shares = found.Met.Select(met => 100.0 * met / found.Communes).ToArray();
        var possible = found.Met.Zip(found.Undetermined, (met, open) => 100.0 * (met + open) / found.Communes).ToArray();
        double Reached(double[] values) => (double)values.Count(value => value >= (double)objective.Value) / Draws;
        var (reached, reachable) = (Reached(shares), Reached(possible));
        var future = SimulatedFutures.OfInPlace(shares);
        return
        [
            scopeKind, scope, ruleSet.Id, year, objective.ScopeCode, objective.Document, objective.Year, objective.Value, found.Communes, future.Mean,
            future.Lower80, future.Upper80, future.Lower95, future.Upper95, found.Undetermined.Average(open => 100.0 * open / found.Communes),
            reached, reachable, Draws, ruleSet.IsIllustrative,
        ];
    }

    private static Target? Newest(IEnumerable<Target> set, int year) => set.Where(target => target.Year <= year).MaxBy(target => target.Year);

    private string ProvinceId(string code) =>
        tables.Query("select unit_id from core.units where level = 'province' and valid_to is null and code = $1", row => row.GetString(0), code)[0];

    private sealed record Verdicts(int[] Met, int[] Undetermined, int Communes)
    {
        public int Communes { get; private set; } = Communes;

        public void Take(Verdict[] outcomes)
        {
            for (var draw = 0; draw < outcomes.Length; draw++)
            {
                Met[draw] += outcomes[draw] == Verdict.Met ? 1 : 0;
                Undetermined[draw] += outcomes[draw] == Verdict.Undetermined ? 1 : 0;
            }
        }

        public void Add(Verdicts other)
        {
            for (var draw = 0; draw < Met.Length; draw++)
            {
                Met[draw] += other.Met[draw];
                Undetermined[draw] += other.Undetermined[draw];
            }

            Communes += other.Communes;
        }
    }
}
