using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Sources;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.SourceFiles;

/// <summary>One file: which of its rows were set aside and why, and which figures are in doubt.</summary>
public partial class SourceFilePage
{
    private const int MostRows = 300;

    /// <summary>First 12 hex digits of the checksum.</summary>
    [Parameter]
    public string SourceId { get; set; } = "";

    private SourceFile? File { get; set; }

    private IReadOnlyList<DataIssue> SetAside { get; set; } = [];

    private IReadOnlyList<DataIssue> InDoubt { get; set; } = [];

    private string Rows => File is { Rows: { } rows, Accepted: { } accepted }
        ? $"{NumberText.Count(rows)} dòng, nhận {NumberText.Count(accepted)}"
        : MeasureText.Missing;

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        File = snapshot.Sources.File(SourceId);
        if (File is null)
            return false;
        var issues = snapshot.Sources.Issues(SourceId);
        SetAside = [.. issues.Where(issue => issue.IsQuarantined)];
        InDoubt = [.. issues.Where(issue => !issue.IsQuarantined)];
        return true;
    }
}
