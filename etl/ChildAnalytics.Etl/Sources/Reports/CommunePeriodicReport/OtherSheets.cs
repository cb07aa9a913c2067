using ChildAnalytics.Etl.Text;
using ExcelDataReader;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Looks through the sheets of a workbook that are not the form, so that none is dropped without a word.</summary>
internal static class OtherSheets
{
    /// <summary>Reads all sheets from the first on; the first one that bears the form's name is passed over.</summary>
    /// <param name="reader">On the first sheet.</param>
    /// <param name="sheetName">The form's name.</param>
    /// <param name="isOfForm">Whether a row shows that the form stands on its sheet.</param>
    /// <param name="cell">The cell at a position of the current row.</param>
    /// <param name="skipped">Gets "sheet: " with the name of each other sheet, and how many rows with content it has.</param>
    /// <returns>Names of the sheets that hold the form too.</returns>
    public static IReadOnlyList<string> Scan(
        IExcelDataReader reader, string sheetName, Func<FormRow, bool> isOfForm, Func<IExcelDataReader, int, FormCell> cell, IDictionary<string, int> skipped)
    {
        var second = new List<string>();
        var isFormPassed = false;
        do
        {
            if (!isFormPassed && Wording.Same(reader.Name, sheetName))
            {
                isFormPassed = true;
                continue;
            }

            var (rows, isForm) = (0, false);
            for (var number = 1; reader.Read(); number++)
            {
                var row = new FormRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(position => cell(reader, position))]);
                rows += row.IsEmpty ? 0 : 1;
                isForm = isForm || isOfForm(row);
            }

            skipped[$"sheet: {reader.Name}"] = rows;
            if (isForm)
                second.Add(reader.Name);
        }
        while (reader.NextResult());
        return second;
    }
}
