namespace ChildAnalytics.Scoring.Facts;

/// <summary>What is known of one measure for one commune and period: a fraction, a value, or an interval. Everything null means nothing is known.</summary>
/// <param name="Numerator">Count over the line; null where not reported.</param>
/// <param name="Denominator">Count under the line; null where not reported.</param>
/// <param name="Value">The figure in the measure's unit; used only where numerator and denominator are not both known. Yes is 1, no is 0.</param>
/// <param name="ValueLo">Lowest value possible where a part of the commune has an unknown share; null otherwise.</param>
/// <param name="ValueHi">Highest value possible in that case; null otherwise.</param>
/// <param name="SourceId">The landed file it comes from; null where nothing was received.</param>
/// <exception cref="ArgumentOutOfRangeException">A count is below zero. NaN and infinity have no decimal form; <see cref="Number"/> refuses them.</exception>
public sealed record Fact(
    decimal? Numerator,
    decimal? Denominator,
    decimal? Value,
    decimal? ValueLo,
    decimal? ValueHi,
    string? SourceId)
{
    /// <inheritdoc cref="Fact" path="/param[@name='Numerator']"/>
    public decimal? Numerator { get; init; } = Count(Numerator, nameof(Numerator));

    /// <inheritdoc cref="Fact" path="/param[@name='Denominator']"/>
    public decimal? Denominator { get; init; } = Count(Denominator, nameof(Denominator));

    /// <summary>A count over a count.</summary>
    public static Fact OfFraction(decimal numerator, decimal denominator, string? sourceId = null) =>
        new(numerator, denominator, null, null, null, sourceId);

    /// <summary>A value without its counts.</summary>
    public static Fact OfValue(decimal value, string? sourceId = null) => new(null, null, value, null, null, sourceId);

    /// <summary>A value known only to lie between two ends, both possible.</summary>
    public static Fact OfInterval(decimal low, decimal high, string? sourceId = null) => new(null, null, null, low, high, sourceId);

    /// <summary>A figure of the warehouse as a legal number, to about 15 digits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN, infinity, or beyond 10^28.</exception>
    public static decimal Number(double figure) => Math.Abs(figure) < (double)decimal.MaxValue
        ? (decimal)figure
        : throw new ArgumentOutOfRangeException(nameof(figure), figure, "NaN, infinity and figures beyond 10^28 are never scored.");

    private static decimal? Count(decimal? count, string name) => count < 0
        ? throw new ArgumentOutOfRangeException(name, count, "A count cannot be below zero.")
        : count;
}
