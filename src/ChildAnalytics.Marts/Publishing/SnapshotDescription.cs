namespace ChildAnalytics.Marts.Publishing;

/// <summary>What a publication says of itself: table <c>snapshot</c>.</summary>
/// <param name="Id">Name of its folder, for example <c>2026-11-15-3f9a2c</c>.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
/// <param name="AsOf">Day its statements hold for.</param>
/// <param name="EngineVersion">Version of the program that built it.</param>
/// <param name="IsSynthetic">True where any figure comes from a generator; every page then carries the label.</param>
public sealed record SnapshotDescription(string Id, DateTime BuiltAt, DateOnly AsOf, string EngineVersion, bool IsSynthetic);
