using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>The score sheet: each criterion, its items, the numbers judged, the points and why.</summary>
public partial class CriteriaCard
{
    /// <summary>Rule set of the sheet.</summary>
    [Parameter, EditorRequired]
    public required PublishedRuleSet Rules { get; set; }

    /// <summary>Criteria and items, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CriterionResult> Sheet { get; set; }

    /// <summary>How much of the rule set has points.</summary>
    [Parameter, EditorRequired]
    public required string Coverage { get; set; }

    /// <summary>Monitoring year.</summary>
    [Parameter, EditorRequired]
    public required string RoundId { get; set; }

    /// <summary>The commune.</summary>
    [Parameter, EditorRequired]
    public required string CommuneId { get; set; }

    private IReadOnlyList<CriterionResult> Criteria => [.. Sheet.Where(line => line.ItemId is null)];

    // A lone item that says what its criterion says already is left out.
    private IEnumerable<CriterionResult> Lines => Sheet.Where(line =>
        line.ItemId is null || Sheet.Count(other => other.CriterionId == line.CriterionId && other.ItemId is not null) > 1 || CriterionOf(line)?.MeasureId is null);

    private CriterionResult? CriterionOf(CriterionResult item) => Sheet.FirstOrDefault(line => line.ItemId is null && line.CriterionId == item.CriterionId);

    private bool HasItems(CriterionResult criterion) => Lines.Any(line => line.ItemId is not null && line.CriterionId == criterion.CriterionId);

    private RenderFragment Fact(CriterionResult line) => builder =>
    {
        if (line.MeasureId is not { } measure)
            return;
        var counts = MeasureText.Counts(line.Numerator, line.Denominator);
        var hasNumber = MeasureUnitExtensions.TryParseName(line.Unit, out var unit) & (line.Value is not null);
        var text = hasNumber ? MeasureText.Value(line.Value!.Value, unit)
            : counts.Length > 0 ? "Không có vụ việc"
            : line.IsSensitive ? MeasureText.Hidden
            : MeasureText.Missing;
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", Address.To($"/xa/{CommuneId}/nguon/{measure}/{RoundId}"));
        builder.AddAttribute(2, "title", "Xem nguồn của số này");
        builder.AddAttribute(3, "class", "n");
        builder.AddContent(4, text);
        builder.CloseElement();
        if (counts.Length > 0 && unit is MeasureUnit.Percent or MeasureUnit.PerMille or MeasureUnit.Per100k)
        {
            builder.AddContent(5, " ");
            builder.OpenElement(6, "span");
            builder.AddAttribute(7, "class", "muted n");
            builder.AddContent(8, counts);
            builder.CloseElement();
        }
    };
}
