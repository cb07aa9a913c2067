namespace ChildAnalytics.Warehouse.Dictionary;

/// <summary>One public table in the data dictionary.</summary>
/// <param name="Name">Without schema.</param>
/// <param name="DescriptionVi">What it is; the English words where no Vietnamese is known.</param>
/// <param name="DescriptionEn">In English.</param>
/// <param name="GrainVi">What one row stands for.</param>
/// <param name="GrainEn">In English.</param>
/// <param name="Key">Columns that are unique together; empty where rows have no key.</param>
/// <param name="Reads">Tables it is made from, as <c>schema.table</c>, by name.</param>
/// <param name="ReadBy">Public tables made from it, by name.</param>
/// <param name="Columns">In table order.</param>
public sealed record DictionaryTable(
    string Name, string DescriptionVi, string DescriptionEn, string GrainVi, string GrainEn, IReadOnlyList<string> Key,
    IReadOnlyList<string> Reads, IReadOnlyList<string> ReadBy, IReadOnlyList<DictionaryColumn> Columns);

/// <summary>One column of it.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Type">DuckDB type.</param>
/// <param name="MeaningVi">What it says; the English words where no Vietnamese is known.</param>
/// <param name="MeaningEn">In English.</param>
/// <param name="UnitVi">Unit of a number; null for text, dates and flags.</param>
/// <param name="UnitEn">In English.</param>
/// <param name="NullVi">What null means; null where the column is never null.</param>
/// <param name="NullEn">In English.</param>
public sealed record DictionaryColumn(string Name, string Type, string MeaningVi, string MeaningEn, string? UnitVi, string? UnitEn, string? NullVi, string? NullEn);
