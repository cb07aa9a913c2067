using ChildAnalytics.Marts.Issues;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.DataQuality;

/// <summary>Figures in doubt as questions to those who reported them, by what hangs on them.</summary>
public partial class IssuePage
{
    private const int PageSize = 20;

    private IssueQuery Query { get; set; } = new(new IssueFilter(), 1);

    private IReadOnlyList<IssueCount> Counts { get; set; } = [];

    private IReadOnlyList<PublishedIssue> Rows { get; set; } = [];

    private IReadOnlyDictionary<string, IReadOnlyList<IssueEntry>> Histories { get; set; } = new Dictionary<string, IReadOnlyList<IssueEntry>>();

    private IReadOnlyList<IssueRule> Rules { get; set; } = [];

    private IReadOnlyList<ProvinceListing> Provinces { get; set; } = [];

    private AgencyNames Agencies { get; set; } = new([]);

    private int Total { get; set; }

    private IEnumerable<IssueCount> Standing => Counts.Where(count => count.State is not ("corrected" or "closed"));

    private int StandingIssues => Standing.Sum(count => count.Issues);

    private string Finding
    {
        get
        {
            var flips = Standing.Where(count => count.FlipsVerdict).Sum(count => count.Issues);
            var moves = Standing.Where(count => !count.FlipsVerdict && count.MovesRank).Sum(count => count.Issues);
            return $"{NumberText.Count(flips)} điều có thể đổi một kết luận, {NumberText.Count(moves)} điều có thể đổi hạng; số còn lại không đổi kết quả nào.";
        }
    }

    private int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);

    private int PageShown => Math.Min(Query.Page, LastPage);

    private string CountLine
    {
        get
        {
            if (Rows.Count == 0)
                return $"Hiển thị 0 dòng, lọc từ {NumberText.Count(StandingIssues)}.";
            var first = ((PageShown - 1) * PageSize) + 1;
            return $"Hiển thị dòng {NumberText.Range(NumberText.Count(first), NumberText.Count(first + Rows.Count - 1))} trong {NumberText.Count(Total)}.";
        }
    }

    private IEnumerable<(string Key, string Name, int Issues)> ProvinceChoices => Standing
        .Where(count => count.ProvinceCode is not null)
        .GroupBy(count => count.ProvinceCode!, StringComparer.Ordinal)
        .Select(group => (group.Key, Provinces.FirstOrDefault(province => province.Code == group.Key)?.Name ?? $"Mã {group.Key}", group.Sum(count => count.Issues)))
        .OrderBy(choice => choice.Key, StringComparer.Ordinal);

    private IEnumerable<(string Key, string Name, int Issues)> RuleChoices => Standing
        .GroupBy(count => count.RuleId, StringComparer.Ordinal)
        .Select(group => (group.Key, group.First().RuleTitle, group.Sum(count => count.Issues)))
        .OrderBy(choice => choice.Key, StringComparer.Ordinal);

    private IEnumerable<(string Key, string Name, int Issues)> StateChoices => IssueWords.States
        .Select(state => (state.Key, state.Name, Counts.Where(count => count.State == state.Key).Sum(count => count.Issues)))
        .Where(choice => choice.Item3 > 0);

    private IEnumerable<(string Key, string Name, int Issues)> SeverityChoices => Standing
        .GroupBy(count => count.Severity, StringComparer.Ordinal)
        .Select(group => (group.Key, IssueWords.Severity(group.Key), group.Sum(count => count.Issues)));

    private IEnumerable<(string Key, string Name, int Issues)> OwnerChoices => Standing
        .Where(count => count.Owner is not null)
        .GroupBy(count => count.Owner!, StringComparer.Ordinal)
        .Select(group => (group.Key, Agencies.Join(group.Key), group.Sum(count => count.Issues)))
        .OrderByDescending(choice => choice.Item3);

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Query = IssueQuery.From(Address);
        Counts = snapshot.Issues.Counts();
        Rules = snapshot.Issues.Rules();
        Provinces = snapshot.Units.ProvincesWithData();
        Agencies = new AgencyNames(snapshot.Measures.Agencies());
        (Total, Rows) = snapshot.Issues.Find(Query.Filter, (Query.Page - 1) * PageSize, PageSize);
        // A page beyond the end, as after narrowing, shows the first page instead of nothing.
        if (Rows.Count == 0 && Query.Page > 1)
        {
            Query = Query with { Page = 1 };
            (Total, Rows) = snapshot.Issues.Find(Query.Filter, skip: 0, PageSize);
        }

        // One event says no more than the day beside it.
        Histories = Rows.Where(issue => issue.State != "open").ToDictionary(issue => issue.Id, issue => snapshot.Issues.History(issue.Id), StringComparer.Ordinal);
        return true;
    }
}
