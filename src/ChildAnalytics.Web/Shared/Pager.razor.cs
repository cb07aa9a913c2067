using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>Links to the pages of a long list.</summary>
public partial class Pager
{
    /// <summary>Page shown, from 1.</summary>
    [Parameter, EditorRequired]
    public required int Page { get; set; }

    /// <summary>Number of the last page.</summary>
    [Parameter, EditorRequired]
    public required int Last { get; set; }

    /// <summary>Id of the card that a partial update replaces.</summary>
    [Parameter, EditorRequired]
    public required string Target { get; set; }

    /// <summary>Address of a page.</summary>
    [Parameter, EditorRequired]
    public required Func<int, string> AddressOf { get; set; }

    private IEnumerable<int?> Shown
    {
        get
        {
            var previous = 0;
            foreach (var page in Enumerable.Range(1, Last).Where(page => page == 1 || page == Last || Math.Abs(page - Page) <= 1))
            {
                if (page > previous + 1)
                    yield return null;
                yield return page;
                previous = page;
            }
        }
    }
}
