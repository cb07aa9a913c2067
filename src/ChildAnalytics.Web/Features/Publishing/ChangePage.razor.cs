using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Marts.Changes;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Publishing;

/// <summary>What differs from the publication before and why, who published it for what reason, and what was served when.</summary>
public partial class ChangePage
{
    private const int PageSize = 20;
    private const int EntriesShown = 20;
    private const int FilesShown = 2;

    /// <summary>The publications kept here.</summary>
    [Inject]
    public required SnapshotStore Store { get; set; }

    private string? PreviousId { get; set; }

    private IReadOnlyList<ChangeCount> Counts { get; set; } = [];

    private IReadOnlyList<(string Code, string Name)> Provinces { get; set; } = [];

    private IReadOnlyList<PublicationEntry> History { get; set; } = [];

    private ChangeQuery Query { get; set; } = new(new ChangeFilter(null, null, null), 1);

    private IReadOnlyList<PublishedChange> Rows { get; set; } = [];

    private int Total { get; set; }

    // Ratings under assumed points are among the rows, so the cards say so.
    private PublishedRuleSet? Illustrative { get; set; }

    private PublicationEntry? Entry => History.FirstOrDefault(entry => entry.SnapshotId == Snapshot!.Info.Id);

    private bool IsServedAgain => Entry is { PreviousId: { } before } && PreviousId is not null && before != PreviousId;

    private int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);

    private int PageShown => Math.Min(Query.Page, LastPage);

    private string Conclusion
    {
        get
        {
            if (Counts.Count == 0)
                return Entry?.PreviousId is null ? "Bản công bố đầu tiên, chưa có bản trước để so" : "Không có kết luận, thứ hạng hay dự báo nào thay đổi";
            var parts = new[] { ("verdict", "kết luận"), ("rank_band", "bậc xếp hạng"), ("forecast_band", "mức nguy cơ") }
                .Where(part => Of(part.Item1) > 0)
                .Select(part => $"{NumberText.Count(Of(part.Item1))} {part.Item2}")
                .ToArray();
            return parts.Length == 0 ? "Kết luận và mức nguy cơ giữ nguyên; chỉ các con số thay đổi" : $"Thay đổi {string.Join(", ", parts)}";
        }
    }

    private string CountLine
    {
        get
        {
            if (Rows.Count == 0)
                return "Hiển thị 0 dòng.";
            var first = ((PageShown - 1) * PageSize) + 1;
            return $"Hiển thị dòng {NumberText.Range(NumberText.Count(first), NumberText.Count(first + Rows.Count - 1))} trong {NumberText.Count(Total)}.";
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        PreviousId = snapshot.Changes.PreviousId();
        Counts = snapshot.Changes.Counts();
        Provinces = snapshot.Changes.Provinces();
        Illustrative = Counts.Count == 0 ? null : snapshot.Ratings.RuleSets().FirstOrDefault(rules => rules.IsIllustrative);
        History = Store.History();
        Query = ChangeQuery.From(Address);
        (Total, Rows) = snapshot.Changes.Find(Query.Filter, (Query.Page - 1) * PageSize, PageSize);
        // A page beyond the end, as after narrowing, shows the last page instead of nothing.
        if (Rows.Count == 0 && Total > 0)
            (Total, Rows) = snapshot.Changes.Find(Query.Filter, (LastPage - 1) * PageSize, PageSize);
        return true;
    }

    private int Of(string subject, string? cause = null) =>
        Counts.Where(count => count.Subject == subject && (cause is null || count.Causes.Contains(cause))).Sum(count => count.Statements);

    private string? LinkOf(PublishedChange change) => !change.IsPublished
        ? null
        : change.MeasureId is { } measure
            ? Address.To($"/xa/{change.CommuneId}", ("chi-tieu", measure)) + "#xu-huong"
            : Address.To($"/xa/{change.CommuneId}", ("bo", change.RuleSetId), ("ky", change.RoundId));

    private static string DetailOf(PublishedChange change) => change switch
    {
        { MeasureId: { } id, Year: { } year } => $"{change.MeasureName ?? id}, mục tiêu {NumberText.Machine(year)}",
        { MeasureId: { } id } => change.MeasureName ?? id,
        { RuleSetId: { } rules, RoundId: { } round } => $"năm {round}, {rules}",
        _ => "",
    };
}
