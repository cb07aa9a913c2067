using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Features.Reasons;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>One report behind an item, in words: where it stands, what it says, what it corrected. A hidden report keeps its place and loses its figures.</summary>
/// <param name="Trace">The document the file is named in.</param>
/// <param name="Item">The item; it has a measure.</param>
/// <param name="Part">The report.</param>
internal sealed record DossierReport(Trace Trace, TracedItem Item, TracedPart Part)
{
    /// <summary>The unit's figure.</summary>
    public string Value => Part switch
    {
        { IsHidden: true } => MeasureText.Hidden,
        { Value: { } value } => MeasureText.Value(value, ReasonWords.Unit(Item.Measure!)),
        { Numerator: { } count, Denominator: null } => NumberText.Short(count),
        _ => MeasureText.Missing,
    };

    /// <summary>File, sheet, row, cells, and when it was sent.</summary>
    public string Place => string.Join(", ", new[]
    {
        File,
        Part.Sheet is { } sheet ? $"trang {sheet}" : "",
        Part.RowNumber is { } row ? $"dòng {NumberText.Count(row)}" : "",
        Cells.Length > 0 ? $"ô {Cells}" : "",
        $"gửi ngày {ReasonWords.Day(Part.Vintage)}",
    }.Where(text => text.Length > 0));

    /// <summary>Name of the file.</summary>
    public string File => Trace.File(Part.SourceId)?.FileName ?? "tệp không còn lưu";

    /// <summary>Addresses of the cells; empty where hidden.</summary>
    public string Cells => ReasonWords.Cells(Part);

    /// <summary>Sentences on figures this report corrected.</summary>
    public IEnumerable<string> Corrections => Part.Earlier.Select(earlier => Formats.Corrections.Sentence(Part.Vintage, ReasonWords.Earlier(earlier, Part, Item.Measure!), earlier.Vintage));
}
