namespace ChildAnalytics.Web.Features.Dossier.Workbook;

/// <summary>One sheet of a workbook below the head that all sheets share: a table and a closing line.</summary>
/// <param name="Name">Name on the tab, at most 31 letters.</param>
/// <param name="Title">First row.</param>
/// <param name="Columns">Heading and width in letters.</param>
/// <param name="Rows">Cells in the order of the columns: text, numbers (double or decimal), null for an empty cell.</param>
/// <param name="Note">Below the table; how many rows it has, or what its words mean.</param>
internal sealed record DossierSheet(string Name, string Title, IReadOnlyList<(string Heading, int Width)> Columns, IReadOnlyList<object?[]> Rows, string Note);
