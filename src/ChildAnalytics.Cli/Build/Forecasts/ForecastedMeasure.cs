using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>A measure with its values and forecast, for totals and objectives.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Scale">Its scale.</param>
/// <param name="Panel">Its values over the reporting communes.</param>
/// <param name="Forecast">Its forecast.</param>
internal sealed record ForecastedMeasure(Measure Measure, MeasureScale Scale, MeasurePanel Panel, MeasureForecast Forecast);
