namespace ChildAnalytics.Marts.Dictionary;

/// <summary>What a public table is.</summary>
/// <param name="Name">Without schema.</param>
/// <param name="DescriptionVi">What it is.</param>
/// <param name="DescriptionEn">In English.</param>
/// <param name="GrainVi">What one row stands for.</param>
/// <param name="GrainEn">In English.</param>
/// <param name="Key">Columns that are unique together; null where rows have no key.</param>
/// <param name="Reads">Tables it is made from.</param>
/// <param name="ReadBy">Public tables made from it; null where none is.</param>
/// <param name="Columns">In table order.</param>
public sealed record PublishedTable(
    string Name, string DescriptionVi, string DescriptionEn, string GrainVi, string GrainEn, string? Key, string Reads, string? ReadBy, IReadOnlyList<PublishedColumn> Columns);

/// <summary>What a column says.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Type">DuckDB type.</param>
/// <param name="MeaningVi">What it says.</param>
/// <param name="MeaningEn">In English.</param>
/// <param name="UnitVi">Unit of a number; null for text, dates and flags.</param>
/// <param name="UnitEn">In English.</param>
/// <param name="NullVi">What null means; null where it is never null.</param>
/// <param name="NullEn">In English.</param>
public sealed record PublishedColumn(string Name, string Type, string MeaningVi, string MeaningEn, string? UnitVi, string? UnitEn, string? NullVi, string? NullEn);
