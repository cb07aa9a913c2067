namespace ChildAnalytics.Scoring.Index.Treatment;

/// <summary>A column after outlier treatment and what was done to it.</summary>
/// <param name="Values">In the order given; NaN stays NaN.</param>
/// <param name="Winsorised">Points set to a neighbouring value, ties counted; 0 where untouched or logged.</param>
/// <param name="IsLogged">Whether winsorising was given up and the logarithm taken instead.</param>
public sealed record TreatedColumn(double[] Values, int Winsorised, bool IsLogged);
