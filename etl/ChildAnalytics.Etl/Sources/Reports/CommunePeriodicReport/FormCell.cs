namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>One cell of the form: its text, and the number or the day where the spreadsheet holds one.</summary>
/// <param name="Text">As a reader of the form sees it, numbers with decimal comma; empty for an empty cell.</param>
/// <param name="Number">Of a numeric cell, percent formats undone (96.3 for a cell that shows 96,3%); null for text.</param>
/// <param name="Day">Of a date cell; null otherwise.</param>
/// <param name="IsUncomputed">True where a formula stands without its result; <paramref name="Text"/> is the formula then.</param>
internal readonly record struct FormCell(string Text, decimal? Number = null, DateOnly? Day = null, bool IsUncomputed = false)
{
    /// <summary>True where nothing but white space stands.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
