using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Marts.Traces;

/// <summary>One criterion: the clause, the points, the items they are the sum of.</summary>
/// <param name="CriterionId">For example <c>TC07</c>.</param>
/// <param name="CriterionNo">Number in the document.</param>
/// <param name="NameVi">The document's words.</param>
/// <param name="NameEn">In English.</param>
/// <param name="MaxPoints">Most points; null where no source confirms it.</param>
/// <param name="InForceFrom">First day this value of the rule is in force.</param>
/// <param name="ConfirmedOn">Last day someone checked that it still holds.</param>
/// <param name="Source">The clause.</param>
/// <param name="Outcome">Points given.</param>
/// <param name="Items">Its items, in the document's order; at least one.</param>
public sealed record TracedCriterion(
    string CriterionId, int CriterionNo, string NameVi, string NameEn, decimal? MaxPoints, DateOnly? InForceFrom, DateOnly? ConfirmedOn,
    LegalClause Source, TracedPoints? Outcome, IReadOnlyList<TracedItem> Items);

/// <summary>One item: what is asked, how points follow, the figure it is read from.</summary>
/// <param name="ItemId">For example <c>TC01b</c>.</param>
/// <param name="LabelVi">What is asked.</param>
/// <param name="LabelEn">In English.</param>
/// <param name="Kind"><c>yes_no</c>, <c>bands</c> or <c>unknown</c>.</param>
/// <param name="MaxPoints">Most points; null where no source confirms it.</param>
/// <param name="LowerBandsKnown">False where only the best bands are stated.</param>
/// <param name="Source">The clause.</param>
/// <param name="Bands">Steps, best first; empty unless banded.</param>
/// <param name="Outcome">Points given.</param>
/// <param name="Measure">The measure; null where none is defined.</param>
/// <param name="Fact">The figure of the commune; null where no measure is defined.</param>
public sealed record TracedItem(
    string ItemId, string LabelVi, string LabelEn, string Kind, decimal? MaxPoints, bool LowerBandsKnown, LegalClause Source,
    IReadOnlyList<TracedBand> Bands, TracedPoints? Outcome, TracedMeasure? Measure, TracedFact? Fact);

/// <summary>One step of an item.</summary>
/// <param name="BandNo">From 1, best first.</param>
/// <param name="Comparator"><c>lt</c>, <c>le</c>, <c>ge</c>, <c>gt</c> or <c>eq</c>.</param>
/// <param name="Threshold">In the measure's unit.</param>
/// <param name="Points">Points where it holds and no better step does.</param>
/// <param name="Source">Where the step is said.</param>
public sealed record TracedBand(int BandNo, string Comparator, decimal Threshold, decimal Points, LegalClause Source);

/// <summary>Points of a line as published.</summary>
/// <param name="Points">Null unless exact.</param>
/// <param name="PointsMin">Fewest points possible.</param>
/// <param name="PointsMax">Most points possible.</param>
/// <param name="Status"><c>scored</c>, <c>not_scored</c>, <c>points_unknown</c>, <c>partly_scored</c> or <c>illustrative</c>.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record TracedPoints(decimal? Points, decimal? PointsMin, decimal? PointsMax, string Status, LocalisedText? Reason);
