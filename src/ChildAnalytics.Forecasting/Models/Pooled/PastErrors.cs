namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Every past error of the model in units of its own spread, and what follows from them for the intervals.</summary>
/// <remarks>
/// Source: forecasting specification, sections 3.4, 3.6 and 3.7. Each cell (origin, target year) was forecast from data
/// up to its origin only. Errors are kept with their sign for the shared shock; limits use their size only, because one
/// common shock makes signed quantiles useless.
/// </remarks>
public sealed class PastErrors
{
    private const double UncalibratedFactor = 1.25;

    private readonly PooledSettings _settings;
    private readonly List<ErrorCell> _cells;

    private PastErrors(PooledSettings settings, List<ErrorCell> cells)
    {
        _settings = settings;
        _cells = cells;
    }

    /// <summary>Forecasts every past cell of a panel and keeps the errors.</summary>
    /// <param name="fitter">Fitter of the panel.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="settings">Fewest points behind an origin.</param>
    /// <param name="horizon">Longest horizon from the origin, in years, 1 or more.</param>
    /// <param name="lastYear">Year index of the newest value that may be read.</param>
    public static PastErrors Collect(PooledFitter fitter, YearPanel panel, PooledSettings settings, int horizon, int lastYear)
    {
        var cells = new List<ErrorCell>();
        for (var origin = settings.FewestPoints - 1; origin < lastYear; origin++)
        {
            var fit = fitter.FitAt(origin);
            for (var target = origin + 1; target <= Math.Min(lastYear, origin + horizon); target++)
            {
                var errors = ErrorsOf(fit, panel, settings, target);
                if (errors.Length > 0)
                    cells.Add(new ErrorCell(origin, target, errors));
            }
        }

        return new PastErrors(settings, cells);
    }

    /// <summary>Multipliers of the spread that would have held in the past, from cells whose target year is not after <paramref name="origin"/>.</summary>
    /// <param name="origin">Year index of the last year that may be known.</param>
    public Multiplier MultiplierAt(int origin)
    {
        int count = 0, longest = 0;
        var perOrigin = new Dictionary<int, int>();
        var targets = new HashSet<int>();
        foreach (var cell in _cells)
        {
            if (cell.Target > origin)
                continue;
            count += cell.Errors.Length;
            perOrigin[cell.Origin] = perOrigin.GetValueOrDefault(cell.Origin) + cell.Errors.Length;
            targets.Add(cell.Target);
            longest = Math.Max(longest, cell.Target - cell.Origin);
        }

        if (count == 0 || targets.Count < _settings.FewestTargetYears)
        {
            return new Multiplier(
                UncalibratedFactor * NormalQuantile.At80, UncalibratedFactor * NormalQuantile.At95, targets.Count, count, longest, false, true);
        }

        var sizes = new double[count];
        var weights = _settings.WeighsOriginsEqually ? new double[count] : [];
        var next = 0;
        foreach (var cell in _cells)
        {
            if (cell.Target > origin)
                continue;
            if (weights.Length > 0)
                weights.AsSpan(next, cell.Errors.Length).Fill(1.0 / perOrigin[cell.Origin]);
            foreach (var error in cell.Errors)
                sizes[next++] = Math.Abs(error);
        }

        var largest = _settings.LargestMultiplier;
        var at95 = Math.Max(NormalQuantile.At95, Quantile(sizes, weights, 0.95));
        var at80 = Math.Max(NormalQuantile.At80, Quantile(sizes, weights, 0.80));
        return new Multiplier(Math.Min(largest, at80), Math.Min(largest, at95), targets.Count, count, longest, true, at95 <= largest);
    }

    /// <summary>Share of the error variance that all series of a year have in common, 0 to 1; 0 where nothing is known.</summary>
    /// <param name="origin">Year index of the last year that may be known.</param>
    public double SharedShock(int origin)
    {
        double shared = 0, own = 0;
        foreach (var cell in _cells)
        {
            if (cell.Target > origin || cell.Errors.Length < 2)
                continue;
            var mean = cell.Errors.Average();
            shared += mean * mean;
            own += cell.Errors.Sum(error => (error - mean) * (error - mean)) / (cell.Errors.Length - 1);
        }

        return shared + own > 0 ? shared / (shared + own) : 0;
    }

    private static double Quantile(double[] sizes, double[] weights, double share) => weights.Length > 0
        ? Selection.WeightedQuantileInPlace(sizes, weights, share)
        : Selection.QuantileInPlace(sizes, share);

    private static double[] ErrorsOf(PooledFit fit, YearPanel panel, PooledSettings settings, int target)
    {
        var errors = new double[panel.SeriesCount];
        var count = 0;
        for (var series = 0; series < panel.SeriesCount; series++)
        {
            var value = panel.Values[(target * panel.SeriesCount) + series];
            if (double.IsNaN(value) || fit.Features.Points[series] < settings.FewestPoints || fit.Features.State[series] is not (SeriesState.Ordinary or SeriesState.RareEvents))
                continue;
            if (fit.Features.State[series] == SeriesState.RareEvents)
            {
                errors[count++] = fit.Rare!.Deviate(series, target);
                continue;
            }

            var linked = fit.Link.Forward(value, panel.DenominatorAt(target, series));
            errors[count++] = (linked - fit.Point(series, target)) / fit.Spread(series, target);
        }

        Array.Resize(ref errors, count);
        return errors;
    }

    private readonly record struct ErrorCell(int Origin, int Target, double[] Errors);
}
