using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Search;

/// <summary>Finds a commune by name or code (<c>tim</c>); the only hit is opened at once.</summary>
public partial class SearchPage
{
    private const int MostResults = 30;

    /// <summary>Opens the only hit.</summary>
    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string Words { get; set; } = "";

    private IReadOnlyList<CommuneProfile> Found { get; set; } = [];

    private static string Dates(CommuneProfile commune) => commune switch
    {
        { ValidFrom: { } since, ValidTo: { } last } => $" · từ {DateText.Day(since)} đến {DateText.Day(last)}",
        { ValidTo: { } last } => $" · đến {DateText.Day(last)}",
        { ValidFrom: { } since } => $" · từ {DateText.Day(since)}",
        _ => "",
    };

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Words = Address["tim"]?.Trim() ?? "";
        var folded = FoldedText.Of(Words);
        if (folded.Length == 0)
            return true;
        Found = snapshot.Units.Search(folded, MostResults);
        // A code or name that several states bear is a question to the reader; a single unit of today is opened at once.
        if (Found.Count == 1)
            Navigation.NavigateTo(Address.To($"/xa/{Found[0].Id}"));
        return true;
    }
}
