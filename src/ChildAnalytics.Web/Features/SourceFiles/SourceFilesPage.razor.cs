using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Sources;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.SourceFiles;

/// <summary>Every file behind the publication, with its receipt.</summary>
public partial class SourceFilesPage
{
    private IReadOnlyList<SourceFile> Files { get; set; } = [];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Files = snapshot.Sources.Files();
        return true;
    }

    private static string Count(int? rows) => rows is { } known ? NumberText.Count(known) : MeasureText.Missing;
}
