using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Features.Reasons;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>One line of the assessment table: a criterion, or one of its items.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Item">The item; null on the line of a criterion that has several.</param>
/// <param name="IsHead">True on the line that carries the criterion's number.</param>
public sealed record DossierLine(TracedCriterion Criterion, TracedItem? Item, bool IsHead)
{
    /// <summary>Number of the criterion, or the id of the item.</summary>
    public string Number => IsHead ? NumberText.Count(Criterion.CriterionNo) : Item!.ItemId;

    /// <summary>What is asked.</summary>
    public string Name => IsHead ? Criterion.NameVi : Item!.LabelVi;

    /// <summary>How points follow; empty on the line of a criterion that has several items.</summary>
    public string Requirement => Item switch
    {
        null => "",
        { Kind: "yes_no" } item => $"Có: {MostOf(item)}; không: 0 điểm",
        { Bands.Count: > 0 } item => string.Join("; ", item.Bands.Select(band => $"{ReasonWords.Bound(band, item.Measure)}: {NumberText.Points(band.Points)} điểm"))
            + (item.LowerBandsKnown ? "; thấp hơn: 0 điểm" : "; thấp hơn: chưa có nguồn xác nhận"),
        _ => "Cách tính điểm chưa có trong văn bản đối chiếu",
    };

    /// <summary>The commune's figure in words: a value, an interval, missing, hidden, or no case.</summary>
    public string Figure => Item switch
    {
        null => "",
        { Measure: { } measure, Fact: { } fact } => ReasonWords.Figure(fact, measure),
        _ => "Chưa có chỉ số nào trả lời nội dung này",
    };

    /// <summary>What is counted; null where missing, hidden or not a count.</summary>
    public double? Numerator => Item?.Fact?.Numerator;

    /// <summary>What it is counted over; null where missing, hidden or no ratio.</summary>
    public double? Denominator => Item?.Fact?.Denominator;

    /// <summary>Points given; null where nothing was.</summary>
    public TracedPoints? Outcome => IsHead ? Criterion.Outcome : Item!.Outcome;

    /// <summary>Most points; null where no source confirms it.</summary>
    public decimal? MaxPoints => IsHead ? Criterion.MaxPoints : Item!.MaxPoints;

    /// <summary>Exact points, their bounds, or why there are none; never 0 for what is missing.</summary>
    public string PointsText => Outcome switch
    {
        null => MeasureText.Missing,
        { Points: { } exact } => NumberText.Points(exact),
        { Status: "points_unknown" } => MeasureText.PointsUnknown,
        { PointsMin: { } low, PointsMax: { } high } => NumberText.Range(NumberText.Points(low), NumberText.Points(high)),
        _ => MeasureText.Missing,
    };

    /// <summary>Most points in words.</summary>
    public string MaxText => MaxPoints is { } most ? NumberText.Points(most) : MeasureText.PointsUnknown;

    /// <summary>Why these points.</summary>
    public string Reason => Outcome?.Reason?.Vi ?? "";

    /// <summary>The clause.</summary>
    public string Clause => ReasonWords.Clause(Item?.Source ?? Criterion.Source);

    /// <summary>Items the line speaks of: its own, or all of the criterion.</summary>
    public IReadOnlyCollection<string> ItemIds => Item is { } own ? [own.ItemId] : [.. Criterion.Items.Select(item => item.ItemId)];

    /// <summary>Lines of all criteria, in the document's order; a criterion with one item has one line.</summary>
    public static IReadOnlyList<DossierLine> Of(Trace trace) =>
    [
        .. trace.Criteria.SelectMany(criterion => criterion.Items is [var only]
            ? [new DossierLine(criterion, only, IsHead: true)]
            : (IEnumerable<DossierLine>)[new DossierLine(criterion, null, IsHead: true), .. criterion.Items.Select(item => new DossierLine(criterion, item, IsHead: false))]),
    ];

    private static string MostOf(TracedItem item) => item.MaxPoints is { } most ? $"{NumberText.Points(most)} điểm" : "điểm chưa có trong văn bản đối chiếu";
}
