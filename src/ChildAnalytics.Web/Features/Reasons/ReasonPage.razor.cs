using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Reasons;

/// <summary>Why: from a verdict to its criteria, or from one criterion to its clause, formula, reports and cells.</summary>
public partial class ReasonPage
{
    /// <summary>Code and first day; a code alone is chosen by period.</summary>
    [Parameter]
    public string CommuneId { get; set; } = "";

    /// <summary>The criterion; null for the verdict.</summary>
    [Parameter]
    public string? CriterionId { get; set; }

    private Trace? Trace { get; set; }

    private RatingScope? Scope { get; set; }

    private string Refusal { get; set; } = "Không có kết quả chấm nào cho đơn vị này.";

    private TracedCriterion? Criterion => CriterionId is null ? null : Trace?.Criteria[0];

    private string Title => Criterion is { } criterion ? $"Vì sao: {criterion.NameVi}" : $"Vì sao {Trace!.Commune.Name} có kết luận này";

    private string JsonAddress => Address.To($"/xa/{Trace!.Commune.CommuneId}/vi-sao/{CriterionId ?? TraceRequest.AllCriteria}/json");

    private string ClassText => Trace!.Rating.ClassCandidates.Count == 1
        ? "nhóm " + Trace.Rating.ClassCandidates[0]
        : $"nhóm chưa xác định ({string.Join(" hoặc ", Trace.Rating.ClassCandidates)})";

    private IReadOnlyList<Crumb> Crumbs
    {
        get
        {
            var commune = Trace!.Commune;
            List<Crumb> crumbs =
            [
                new("Toàn quốc", Address.To("/")), new(commune.ProvinceName, Address.To($"/tinh/{commune.ProvinceCode}")), new(commune.Name, Address.To($"/xa/{commune.CommuneId}")),
            ];
            if (Criterion is { } criterion)
                crumbs.AddRange([new("Kết luận", Address.To($"/xa/{commune.CommuneId}/vi-sao")), new($"Tiêu chí {criterion.CriterionNo}")]);
            else
                crumbs.Add(new("Kết luận"));
            return crumbs;
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        var commune = snapshot.Units.Commune(CommuneId) ?? snapshot.Units.CurrentByCode(CommuneId).FirstOrDefault();
        Scope = commune is null ? null : RatingScope.Choose(snapshot, Address, commune.ProvinceCode);
        if (Scope is null)
            return false;
        try
        {
            Trace = snapshot.Traces.Read(new TraceRequest(CommuneId, CriterionId ?? TraceRequest.AllCriteria, Scope.Round.RoundId, Scope.Rules.Id));
        }
        catch (FaultException refused)
        {
            // What the address asks for is not there: an answer to the reader, not a failure of the page.
            Refusal = $"{refused.Faults[0].Message.Vi}.";
        }

        return Trace is not null;
    }
}
