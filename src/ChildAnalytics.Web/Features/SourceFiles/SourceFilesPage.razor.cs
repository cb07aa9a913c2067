using ChildAnalytics.Marts.Maps;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Sources;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.SourceFiles;

/// <summary>Every file behind the publication, with its receipt; files with rows set aside first.</summary>
public partial class SourceFilesPage
{
    private const int PageSize = 30;

    private IReadOnlyList<SourceFile> Files { get; set; } = [];

    private SourceFileQuery Query { get; set; } = new(null, null, OnlySetAside: false, 1);

    private IReadOnlyList<SourceFile> Fitting { get; set; } = [];

    private IReadOnlyList<SourceFile> Shown { get; set; } = [];

    private IReadOnlyList<PublishedMeasure> TotalMeasures { get; set; } = [];

    private PublishedMeasure? TotalMeasure { get; set; }

    private IReadOnlyList<MapTotal> Totals { get; set; } = [];

    private int Compared { get; set; }

    private int Agreeing { get; set; }

    private int LastPage => Math.Max(1, (Fitting.Count + PageSize - 1) / PageSize);

    private int PageShown => Math.Min(Query.Page, LastPage);

    private string CountLine
    {
        get
        {
            if (Shown.Count == 0)
                return $"Hiển thị 0 dòng, lọc từ {NumberText.Count(Files.Count)}.";
            var first = ((PageShown - 1) * PageSize) + 1;
            var range = NumberText.Range(NumberText.Count(first), NumberText.Count(first + Shown.Count - 1));
            return $"Hiển thị dòng {range} trong {NumberText.Count(Fitting.Count)}{(Fitting.Count < Files.Count ? $", lọc từ {NumberText.Count(Files.Count)}" : "")}.";
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Files = snapshot.Sources.Files();
        Query = SourceFileQuery.From(Address);
        Fitting = Query.Apply(Files);
        Shown = [.. Fitting.Skip((PageShown - 1) * PageSize).Take(PageSize)];
        LoadTotals(snapshot);
        return true;
    }

    private void LoadTotals(PublishedSnapshot snapshot)
    {
        var known = snapshot.Maps.MeasuresWithTotals().ToHashSet(StringComparer.Ordinal);
        TotalMeasures = [.. snapshot.Measures.All().Where(measure => known.Contains(measure.Id))];
        // Children counted without a denominator are the plainest total; it comes first.
        TotalMeasure = TotalMeasures.FirstOrDefault(measure => measure.Id == Address["tong"]) ?? TotalMeasures.FirstOrDefault(measure => measure.RatioBase is null) ?? TotalMeasures.FirstOrDefault();
        if (TotalMeasure is null)
            return;
        Totals = snapshot.Maps.Totals(TotalMeasure.Id);
        (Compared, Agreeing) = snapshot.Maps.TotalsCompared();
    }

    private static string Count(int? rows) => rows is { } known ? NumberText.Count(known) : MeasureText.Missing;
}
