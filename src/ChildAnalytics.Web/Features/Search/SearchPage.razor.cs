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

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Words = Address["tim"]?.Trim() ?? "";
        var folded = FoldedText.Of(Words);
        if (folded.Length == 0)
            return true;
        Found = snapshot.Units.Search(folded, MostResults);
        if (Found.Count == 1)
            Navigation.NavigateTo(Address.To($"/xa/{Found[0].Id}"));
        return true;
    }
}
