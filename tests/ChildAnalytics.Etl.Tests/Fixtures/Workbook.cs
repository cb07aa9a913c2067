using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ChildAnalytics.Etl.Tests.Fixtures;

/// <summary>Writes a small .xlsx as Excel stores it (ECMA-376): text inline, numbers, percentages and dates as numeric cells with a style.</summary>
internal static class Workbook
{
    // Styles 0 general, 1 percent (built-in format 9), 2 date (built-in format 14).
    private const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/>
        <xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    /// <summary>A numeric cell shown as a percentage: 0.963 shows as 96,3%.</summary>
    public sealed record ShownAsPercent(double Value);

    /// <summary>A cell whose formula failed.</summary>
    public sealed record FailedFormula(string Error);

    /// <summary>A cell with a formula that no program computed, as libraries write it.</summary>
    public sealed record UncomputedFormula(string Text);

    /// <summary>Rows from the first; an empty row is left out of the file, as Excel does.</summary>
    public static byte[] Write(string sheet, IReadOnlyList<IReadOnlyList<object?>> rows) => Write((sheet, rows));

    /// <summary>Several sheets, in their order.</summary>
    public static byte[] Write(params (string Name, IReadOnlyList<IReadOnlyList<object?>> Rows)[] sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                {Each(number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """);
            Add(archive, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Add(archive, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Each(number => $"""<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>""")}
                <Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
                """);
            Add(archive, "xl/workbook.xml", $"""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{Each(number => $"""<sheet name="{SecurityElement.Escape(sheets[number - 1].Name)}" sheetId="{number}" r:id="rId{number}"/>""")}</sheets></workbook>
                """);
            Add(archive, "xl/styles.xml", Styles);
            foreach (var number in numbers)
                Add(archive, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml"), Sheet(sheets[number - 1].Rows));
        }

        return stream.ToArray();

        string Each(Func<int, FormattableString> element) => string.Concat(numbers.Select(number => FormattableString.Invariant(element(number))));
    }

    private static string Sheet(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].All(cell => cell is null))
                continue;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Count; column++)
                xml.Append(Cell(string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}"), rows[row][column]));
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string reference, object? value) => value switch
    {
        null => "",
        string text => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        ShownAsPercent percent => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" s=\"1\"><v>{percent.Value:R}</v></c>"),
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" s=\"2\"><v>{day.ToDateTime(default).ToOADate():R}</v></c>"),
        FailedFormula failed => $"<c r=\"{reference}\" t=\"e\"><f>1/0</f><v>{failed.Error}</v></c>",
        UncomputedFormula formula => $"<c r=\"{reference}\"><f>{SecurityElement.Escape(formula.Text)}</f><v></v></c>",
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\"><v>{value}</v></c>"),
    };

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.Write(xml);
    }
}
