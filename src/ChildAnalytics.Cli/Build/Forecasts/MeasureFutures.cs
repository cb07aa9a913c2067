using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Reconciliation;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Simulated facts of one measure in one year: observed ones stay, the others are drawn from the forecast or from past changes of yes and no.</summary>
internal sealed class MeasureFutures
{
    // With fewer past pairs of years nothing is known of changes, and the last answer stands, as the last value does elsewhere.
    private const double FewestPairs = 30;

    private readonly Measure _measure;
    private readonly ForecastedMeasure? _forecast;
    private readonly MeasureShocks _shocks;
    private readonly double _staysYes;
    private readonly double _staysNo;

    /// <summary>Prepares one measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="forecast">Its forecast; null where it is not forecast, as yes and no are not.</param>
    /// <param name="core">Facts, for the past changes of yes and no.</param>
    /// <param name="seed">Seed of the publication.</param>
    /// <param name="draws">Number of simulated futures.</param>
    public MeasureFutures(Measure measure, ForecastedMeasure? forecast, CoreFacts core, int seed, int draws)
    {
        _measure = measure;
        _forecast = forecast;
        _shocks = new MeasureShocks(seed, measure.Id, forecast?.Forecast.SharedShock ?? 0, draws);
        if (measure.Unit == MeasureUnit.YesNo)
            (_staysYes, _staysNo) = Stays(measure, core);
    }

    /// <summary>One fact per draw for one commune and year; null where nothing can be said. Where it was observed, every draw is the same.</summary>
    /// <param name="series">Number of the commune in the panel.</param>
    /// <param name="communeId">Its id.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="facts">Its yearly facts of the measure, ascending; null for none.</param>
    public Func<int, Fact>? Of(int series, string communeId, int year, IReadOnlyList<(int Year, Fact Fact)>? facts)
    {
        if (facts is null)
            return null;
        foreach (var (observedYear, observed) in facts)
        {
            if (observedYear == year)
                return _ => observed;
        }

        var last = facts[^1];
        if (_measure.Unit == MeasureUnit.YesNo)
            return last.Year < year ? YesNo(communeId, last, year) : null;
        if (_forecast is not { } forecast || forecast.Forecast.ValueAt(series, year, 0) is null)
            return null;
        var deviates = _shocks.Of(communeId);
        // Thresholds judge whole counts: 59 of 60 is no 98.9 percent.
        var people = last.Fact is { Numerator: not null, Denominator: > 0 and { } denominator } && _measure.Unit.RatioBase() is not null ? denominator : 0;
        return draw => Draw(forecast, series, year, deviates[draw], people, last.Fact.SourceId);
    }

    private Fact Draw(ForecastedMeasure forecast, int series, int year, double deviate, decimal people, string? source)
    {
        var value = forecast.Forecast.ValueAt(series, year, deviate)!.Value;
        return people > 0
            ? Fact.OfFraction(Math.Round((decimal)value * people / _measure.Unit.RatioBase()!.Value), people, source)
            : Fact.OfValue((decimal)value, source);
    }

    private Func<int, Fact>? YesNo(string communeId, (int Year, Fact Fact) last, int year)
    {
        if (last.Fact.Value is not { } answer)
            return null;
        // Chance of yes after so many yearly steps of a two-state chain.
        var chance = answer == 1 ? 1.0 : 0.0;
        for (var step = last.Year; step < year; step++)
            chance = (chance * _staysYes) + ((1 - chance) * (1 - _staysNo));
        var limit = Forecasting.Models.Pooled.NormalQuantile.Inverse(Math.Clamp(chance, 1e-9, 1 - 1e-9));
        var deviates = _shocks.Of(communeId);
        return draw => Fact.OfValue(deviates[draw] <= limit ? 1 : 0, last.Fact.SourceId);
    }

    private static (double Yes, double No) Stays(Measure measure, CoreFacts core)
    {
        var counts = new double[2, 2];
        foreach (var (key, facts) in core.Facts)
        {
            if (key.MeasureId != measure.Id)
                continue;
            for (var index = 1; index < facts.Count; index++)
            {
                if (facts[index].Year == facts[index - 1].Year + 1 && facts[index - 1].Fact.Value is { } before && facts[index].Fact.Value is { } after)
                    counts[before == 1 ? 1 : 0, after == 1 ? 1 : 0]++;
            }
        }

        return (Share(counts[1, 1], counts[1, 0]), Share(counts[0, 0], counts[0, 1]));
    }

    private static double Share(double stayed, double changed) => stayed + changed < FewestPairs ? 1 : stayed / (stayed + changed);
}
