using ChildAnalytics.Forecasting.Scenarios;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Web.Features.Outlook;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>The forecast of a measure a plan moves, as published and under the plan.</summary>
/// <param name="Step">The step.</param>
/// <param name="Published">Forecast of the last year.</param>
/// <param name="Supposed">The same with the step taken in the year after the newest figure.</param>
/// <param name="Target">Target of that year; null where the measure has none.</param>
/// <param name="SupposedBand">Risk band under the plan; null where none can be said.</param>
public sealed record StepForecast(PlannedStep Step, ForecastPoint Published, ForecastPoint Supposed, TargetRisk? Target, int? SupposedBand)
{
    /// <summary>Forecasts of the steps that can be forecast, in their order; sensitive measures and yes/no are not among them.</summary>
    /// <param name="snapshot">The publication.</param>
    /// <param name="communeId">The commune.</param>
    /// <param name="steps">Steps of its plan.</param>
    public static IReadOnlyList<StepForecast> Of(PublishedSnapshot snapshot, string communeId, IReadOnlyList<PlannedStep> steps)
    {
        if (snapshot.Risks.Years() is not [.., var end] years)
            return [];
        var forecasts = new List<StepForecast>();
        foreach (var step in steps.Where(step => !step.Measure.IsSensitive && step.Before.Value is not null && step.After.Value is not null))
        {
            var values = snapshot.Measures.Panel(step.Measure.Id);
            if (values.LastOrDefault(value => value.CommuneId == communeId) is not { } newest
                || snapshot.Measures.Forecast(communeId, step.Measure.Id) is not [.., var published] || published.Year <= newest.Year)
                continue;
            var targets = years.SelectMany(year => snapshot.Risks.Find(new RiskFilter(year, CommuneId: communeId, MeasureId: step.Measure.Id), RiskOrder.Band, skip: 0, take: 1).Rows).ToList();
            var keepsLastValue = !snapshot.Forecasts.Skill(step.Measure.Id).Any(method => method is { IsChosen: true, Method: MethodWords.Pooled });
            var scenario = new ScenarioQuery(new Scenario(null, newest.Year + 1, step.After.Value - step.Before.Value), null, []);
            if (SupposedOutlook.Of(step.Measure, values, snapshot.Forecasts.Notes(step.Measure.Id), communeId, targets, keepsLastValue, end, scenario) is { Years: [.., var supposed] } outlook)
                forecasts.Add(new StepForecast(step, published, supposed, targets.Find(target => target.Year == end), outlook.Bands.GetValueOrDefault(end)));
        }

        return forecasts;
    }
}
