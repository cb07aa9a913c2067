using ChildAnalytics.Marts.Publishing;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>What every page has in the same order: bar, label strip, way, title, context, cards, source note, footer.</summary>
public partial class PageFrame
{
    private const string DefaultStrip = "Số liệu cấp xã trên trang này do chương trình sinh ra, không phản ánh xã, phường nào.";

    /// <summary>Heading and title of the tab.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The publication shown; null where none could be read.</summary>
    [Parameter]
    public PublishedSnapshot? Snapshot { get; set; }

    /// <summary>Entry of the main menu.</summary>
    [Parameter]
    public MenuEntry Current { get; set; }

    /// <summary>Province the reader is in.</summary>
    [Parameter]
    public string? ProvinceCode { get; set; }

    /// <summary>The way here, from the nation down.</summary>
    [Parameter]
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>Line under the heading.</summary>
    [Parameter]
    public RenderFragment? Identity { get; set; }

    /// <summary>Buttons beside the heading.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Sentence of the label strip, which shows only where the publication holds synthetic figures.</summary>
    [Parameter]
    public RenderFragment? Strip { get; set; }

    /// <summary>Label in the footer; null for the usual one.</summary>
    [Parameter]
    public string? FooterLabel { get; set; }

    /// <summary>Row of the conditions the page is read under.</summary>
    [Parameter]
    public RenderFragment? Context { get; set; }

    /// <summary>The cards.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>Paragraphs of the source note.</summary>
    [Parameter]
    public RenderFragment? Provenance { get; set; }
}
