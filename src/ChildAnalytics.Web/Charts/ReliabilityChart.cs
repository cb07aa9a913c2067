namespace ChildAnalytics.Web.Charts;

/// <summary>Stated chances against what came, as <c>reliability.js</c> draws it: the nearer to the diagonal, the better.</summary>
/// <param name="Points">One per bin, by stated chance.</param>
/// <param name="Observed">Name of the value axis.</param>
/// <param name="Stated">Name of the other axis.</param>
public sealed record ReliabilityChart(IReadOnlyList<ReliabilityPoint> Points, string Observed, string Stated);

/// <summary>One bin.</summary>
/// <param name="X">Stated chance, percent.</param>
/// <param name="Y">What came, percent.</param>
/// <param name="Cases">Forecasts in the bin; the size of the point.</param>
public sealed record ReliabilityPoint(double X, double Y, int Cases);
