using ChildAnalytics.Marts.Maps;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Province;

/// <summary>A province none of whose communes has reported: what there is instead.</summary>
public partial class ProvinceWithoutData
{
    /// <summary>The province.</summary>
    [Parameter, EditorRequired]
    public required ProvinceListing Province { get; set; }

    /// <summary>The publication.</summary>
    [Parameter, EditorRequired]
    public required PublishedSnapshot Snapshot { get; set; }

    /// <summary>Provinces that have data.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ProvinceListing> WithData { get; set; }

    /// <summary>Changes of its official series, split into real and redrawn; empty where there are none.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChangeSplit> Changes { get; set; }

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Kỳ số liệu", "Chưa có kỳ nào", []),
        new("Địa giới", UnitText.CurrentMap(Snapshot), []),
        new("Bản công bố", DateText.DayInHanoi(Snapshot.Info.BuiltAt), []),
    ];
}
