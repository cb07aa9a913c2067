using ChildAnalytics.Marts.Measures;

namespace ChildAnalytics.Web.Formats;

/// <summary>Names of lead agencies by the short ids of the plans, as the publication has them.</summary>
/// <param name="agencies">All agencies.</param>
public sealed class AgencyNames(IReadOnlyList<PublishedAgency> agencies)
{
    /// <summary>Name of one agency; an id the publication does not explain is shown as it is.</summary>
    public string Name(string id) => agencies.FirstOrDefault(agency => agency.Id == id)?.Name ?? id;

    /// <summary>Names of all agencies in <c>LD+YT</c>, joined by commas; "chưa rõ" where none is known.</summary>
    public string Join(string? ids) => string.IsNullOrEmpty(ids) ? "chưa rõ" : string.Join(", ", ids.Split('+').Select(Name));

    /// <summary>"Các cơ quan này phụ trách đến 30/06/2025": the last day of those that lead no longer; empty where all still lead.</summary>
    public string Ended => agencies.Max(agency => agency.ValidTo) is { } last ? $"Các cơ quan ghi ở đây phụ trách đến {DateText.Day(last)}." : "";
}
