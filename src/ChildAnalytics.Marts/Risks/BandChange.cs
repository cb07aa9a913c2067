namespace ChildAnalytics.Marts.Risks;

/// <summary>How a risk differs from the publication before, and why.</summary>
/// <param name="Before">Band then, 1 to 5; null where none was stated.</param>
/// <param name="Causes">Of <c>data</c>, <c>boundary</c>, <c>rule</c>, <c>model</c>.</param>
public sealed record BandChange(int? Before, IReadOnlyList<string> Causes);
