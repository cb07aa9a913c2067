namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Least-squares fit of exponential smoothing: grid, then a pattern search over the smoothing constants.</summary>
/// <remarks>
/// Source: forecasting specification, section 5. For fixed constants the squared error is quadratic in the starting states, so
/// these are solved exactly and only one to three constants are searched, within 0.0001 &lt;= beta &lt;= alpha &lt;= 0.9999, 0.80 &lt;= phi &lt;= 0.98.
/// </remarks>
public static class SmoothingSearch
{
    private const double SmallestConstant = 0.0001;
    private const double LargestConstant = 0.9999;
    private const double SmallestPhi = 0.80;
    private const double LargestPhi = 0.98;
    private const double FirstStep = 0.04;
    private const double LastStep = 1e-6;
    private const int Starts = 3;

    private static readonly double[] Alphas = [SmallestConstant, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, LargestConstant];
    private static readonly double[] Ratios = [0, 0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1];
    private static readonly double[] Phis = [SmallestPhi, 0.86, 0.92, LargestPhi];

    /// <summary>Simple exponential smoothing with the smallest sum of squared errors.</summary>
    /// <param name="values">The series, oldest first, without gaps; at least 3 points.</param>
    public static Smoothing Ses(ReadOnlySpan<double> values) => Search(values, TrendShape.None);

    /// <summary>Holt's method with the smallest sum of squared errors.</summary>
    /// <param name="values">The series, oldest first, without gaps; at least 5 points.</param>
    public static Smoothing Holt(ReadOnlySpan<double> values) => Search(values, TrendShape.Linear);

    /// <summary>Damped Holt with the smallest sum of squared errors.</summary>
    /// <param name="values">The series, oldest first, without gaps; at least 6 points.</param>
    public static Smoothing HoltDamped(ReadOnlySpan<double> values) => Search(values, TrendShape.Damped);

    private enum TrendShape
    {
        None,
        Linear,
        Damped,
    }

    // Coordinates searched: alpha, beta as a share of alpha, phi.
    private record struct Place(double Alpha, double Ratio, double Phi, double Squares);

    private static Smoothing Search(ReadOnlySpan<double> values, TrendShape shape)
    {
        Span<Place> best = stackalloc Place[Starts];
        best.Fill(new Place(0, 0, 0, double.PositiveInfinity));
        ReadOnlySpan<double> ratios = shape == TrendShape.None ? [0] : Ratios;
        ReadOnlySpan<double> phis = shape == TrendShape.Damped ? Phis : [1];
        foreach (var phi in phis)
        {
            foreach (var ratio in ratios)
            {
                foreach (var alpha in Alphas)
                    Remember(best, At(values, shape, alpha, ratio, phi));
            }
        }

        var winner = best[0];
        foreach (var start in best)
        {
            var found = Descend(values, shape, start);
            if (found.Squares < winner.Squares)
                winner = found;
        }

        var beta = shape == TrendShape.None ? 0 : Beta(winner.Alpha, winner.Ratio);
        var (level, trend, _) = StartingStates(values, shape, winner.Alpha, beta, winner.Phi);
        return new Smoothing(winner.Alpha, beta, winner.Phi, level, trend);
    }

    // Keeps the best places that are not neighbours of a better one, so that the starts lie in different valleys.
    private static void Remember(Span<Place> best, Place place)
    {
        for (var rank = 0; rank < best.Length; rank++)
        {
            var isNear = double.IsFinite(best[rank].Squares) && Math.Abs(best[rank].Alpha - place.Alpha) < 0.16 && Math.Abs(best[rank].Ratio - place.Ratio) < 0.21;
            if (place.Squares < best[rank].Squares)
            {
                if (!isNear)
                {
                    for (var lower = best.Length - 1; lower > rank; lower--)
                        best[lower] = best[lower - 1];
                }

                best[rank] = place;
                return;
            }

            if (isNear)
                return;
        }
    }

    private static Place Descend(ReadOnlySpan<double> values, TrendShape shape, Place place)
    {
        if (!double.IsFinite(place.Squares))
            return place;
        for (var step = FirstStep; step > LastStep;)
        {
            var next = Better(values, shape, place, step);
            // A success doubles as a direction: going on along it crosses the long flat valleys of these sums.
            if (next.Squares < place.Squares)
            {
                var ahead = At(values, shape, (2 * next.Alpha) - place.Alpha, (2 * next.Ratio) - place.Ratio, (2 * next.Phi) - place.Phi);
                place = ahead.Squares < next.Squares ? ahead : next;
            }
            else
            {
                step /= 3;
            }
        }

        return place;
    }

    private static Place Better(ReadOnlySpan<double> values, TrendShape shape, Place place, double step)
    {
        for (var sign = -1; sign <= 1; sign += 2)
        {
            var move = sign * step;
            place = Least(place, At(values, shape, place.Alpha + move, place.Ratio, place.Phi));
            if (shape == TrendShape.None)
                continue;
            place = Least(place, At(values, shape, place.Alpha, place.Ratio + move, place.Phi));
            if (shape == TrendShape.Damped)
                place = Least(place, At(values, shape, place.Alpha, place.Ratio, place.Phi + (move / 4)));
        }

        return place;
    }

    private static Place Least(Place a, Place b) => b.Squares < a.Squares ? b : a;

    private static Place At(ReadOnlySpan<double> values, TrendShape shape, double alpha, double ratio, double phi)
    {
        alpha = Math.Clamp(alpha, SmallestConstant, LargestConstant);
        ratio = Math.Clamp(ratio, 0, 1);
        phi = shape == TrendShape.Damped ? Math.Clamp(phi, SmallestPhi, LargestPhi) : 1;
        var beta = shape == TrendShape.None ? 0 : Beta(alpha, ratio);
        return new Place(alpha, ratio, phi, StartingStates(values, shape, alpha, beta, phi).Squares);
    }

    // Where squares of huge values overflow nothing was found and alpha is 0; the forecast is then not finite and left out.
    private static double Beta(double alpha, double ratio) => Math.Clamp(ratio * alpha, SmallestConstant, Math.Max(SmallestConstant, alpha));

    // Errors are linear in the starting states: e = base - fromLevel * l0 - fromTrend * b0. Values are counted from the first
    // one, which keeps the sums free of cancellation.
    private static (double Level, double Trend, double Squares) StartingStates(
        ReadOnlySpan<double> values, TrendShape shape, double alpha, double beta, double phi)
    {
        double level = 0, trend = 0, levelL = 1, trendL = 0, levelT = 0, trendT = 1;
        double ll = 0, lt = 0, tt = 0, l0 = 0, t0 = 0, squares = 0;
        var origin = values[0];
        foreach (var value in values)
        {
            double damped = phi * trend, dampedL = phi * trendL, dampedT = phi * trendT;
            double error = value - origin - level - damped, errorL = levelL + dampedL, errorT = levelT + dampedT;
            level += damped + (alpha * error);
            trend = damped + (beta * error);
            levelL += dampedL - (alpha * errorL);
            trendL = dampedL - (beta * errorL);
            levelT += dampedT - (alpha * errorT);
            trendT = dampedT - (beta * errorT);
            ll += errorL * errorL;
            lt += errorL * errorT;
            tt += errorT * errorT;
            l0 += errorL * error;
            t0 += errorT * error;
            squares += error * error;
        }

        double startLevel, startTrend = 0;
        var determinant = (ll * tt) - (lt * lt);
        if (shape == TrendShape.None || determinant <= 1e-12 * ll * tt)
        {
            startLevel = l0 / ll;
        }
        else
        {
            startLevel = ((l0 * tt) - (t0 * lt)) / determinant;
            startTrend = ((t0 * ll) - (l0 * lt)) / determinant;
        }

        return (startLevel + origin, startTrend, Math.Max(0, squares - (startLevel * l0) - (startTrend * t0)));
    }
}
