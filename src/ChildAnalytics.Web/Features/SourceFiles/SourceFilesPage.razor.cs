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
        return true;
    }

    private static string Count(int? rows) => rows is { } known ? NumberText.Count(known) : MeasureText.Missing;
}
