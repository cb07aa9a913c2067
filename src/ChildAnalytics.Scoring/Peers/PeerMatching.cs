namespace ChildAnalytics.Scoring.Peers;

/// <summary>Finds for every unit those most like it: equal in what must be equal, near in what can be measured.</summary>
/// <remarks>
/// Each unit is matched by itself and may be peer of many. Covariates count alike, each in its own standard deviation over all units that are known; what either of two
/// units does not know is left out of their distance. Ties go to the unit given first. Cost: the square of the largest stratum.
/// </remarks>
public sealed class PeerMatching
{
    private readonly IReadOnlyList<PeerUnit> units;
    private readonly PeerSettings settings;
    private readonly double[] deviations;
    private readonly ILookup<string, int> strata;

    /// <summary>Prepares the units for matching.</summary>
    /// <param name="units">All units; each with the same covariates in the same order.</param>
    /// <param name="settings">How many peers, how near.</param>
    /// <exception cref="ArgumentException">Units differ in the number of covariates.</exception>
    public PeerMatching(IReadOnlyList<PeerUnit> units, PeerSettings settings)
    {
        var count = units.Count == 0 ? 0 : units[0].Covariates.Length;
        if (units.Any(unit => unit.Covariates.Length != count))
            throw new ArgumentException("All units need the same covariates.", nameof(units));
        this.units = units;
        this.settings = settings;
        deviations = [.. Enumerable.Range(0, count).Select(covariate => Deviation([.. Known(units, covariate)]))];
        strata = Enumerable.Range(0, units.Count).ToLookup(index => units[index].Stratum, StringComparer.Ordinal);
    }

    /// <summary>Peers of a unit, nearest first; empty where no unit of its stratum shares a known covariate with it.</summary>
    /// <param name="unit">Index of the unit.</param>
    public IReadOnlyList<Peer> PeersOf(int unit)
    {
        var near = strata[units[unit].Stratum].Where(other => other != unit).Select(other => Between(unit, other)).Where(peer => peer.Compared > 0)
            .OrderBy(peer => peer.Distance).ThenBy(peer => peer.Unit).Take(settings.Most).ToList();
        return [.. near.Where((peer, place) => place < settings.Least || peer.Distance <= settings.Caliper)];
    }

    /// <summary>Balance of each covariate between a unit and its peers, in the order of the covariates.</summary>
    /// <param name="unit">Index of the unit.</param>
    /// <param name="peers">Its peers, from <see cref="PeersOf"/>.</param>
    public IReadOnlyList<CovariateBalance> Balance(int unit, IReadOnlyList<Peer> peers)
    {
        var balances = new CovariateBalance[deviations.Length];
        for (var covariate = 0; covariate < deviations.Length; covariate++)
        {
            var own = units[unit].Covariates[covariate];
            var others = Known(units.Where((_, index) => index != unit), covariate).ToArray();
            var like = Known(peers.Select(peer => units[peer.Unit]), covariate).ToArray();
            balances[covariate] = new CovariateBalance(
                double.IsNaN(own) ? null : own, Mean(others), Mean(like), double.IsNaN(deviations[covariate]) ? null : deviations[covariate], others.Length, like.Length);
        }

        return balances;
    }

    private Peer Between(int one, int other)
    {
        var (sum, compared) = (0.0, 0);
        for (var covariate = 0; covariate < deviations.Length; covariate++)
        {
            // NaN on either side, or a covariate without spread, compares nothing.
            var difference = (units[one].Covariates[covariate] - units[other].Covariates[covariate]) / deviations[covariate];
            if (double.IsNaN(difference))
                continue;
            sum += difference * difference;
            compared++;
        }

        return new Peer(other, compared == 0 ? double.NaN : Math.Sqrt(sum / compared), compared);
    }

    private static IEnumerable<double> Known(IEnumerable<PeerUnit> units, int covariate) =>
        units.Select(unit => unit.Covariates[covariate]).Where(value => !double.IsNaN(value));

    private static double? Mean(double[] values) => values.Length == 0 ? null : values.Average();

    private static double Deviation(double[] values)
    {
        if (values.Length < 2)
            return double.NaN;
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return deviation > 0 ? deviation : double.NaN;
    }
}
