using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Targets;

/// <summary>What is measured and aimed at, and which questions the law leaves open.</summary>
public partial class TargetsPage
{
    private IReadOnlyList<PublishedMeasure> Measures { get; set; } = [];

    private ILookup<string, PublishedTarget> Targets { get; set; } = Array.Empty<PublishedTarget>().ToLookup(target => target.MeasureId);

    private AgencyNames Agencies { get; set; } = new([]);

    private IReadOnlyList<LegalQuestion> Questions { get; set; } = [];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Measures = snapshot.Measures.All();
        Agencies = new AgencyNames(snapshot.Measures.Agencies());
        Targets = snapshot.Measures.Targets().ToLookup(target => target.MeasureId);
        Questions = snapshot.Measures.LegalQuestions();
        return true;
    }

    private string TargetsOf(PublishedMeasure measure, bool isNational)
    {
        var texts = Targets[measure.Id]
            .Where(target => target.ScopeKind == "national" == isNational)
            .Select(target => $"{(isNational ? "" : target.ScopeCode + ", ")}{(target.Year is { } year ? $"{year}: " : "* ")}{MeasureText.Target(target.Comparator, target.Value, measure.Unit)}");
        var joined = string.Join("; ", texts);
        return joined.Length > 0 ? joined : "không đặt";
    }
}
