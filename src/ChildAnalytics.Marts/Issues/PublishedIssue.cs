namespace ChildAnalytics.Marts.Issues;

/// <summary>An issue as a reader sees it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Severity"><c>stop</c> or <c>warn</c>.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What the rule finds, in Vietnamese.</param>
/// <param name="UnitId">Unit that reported; null where it is not about one.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="IsCommune">True where the unit is a commune, which has a page.</param>
/// <param name="MeasureId">The measure; null where it is not about one.</param>
/// <param name="MeasureName">Its short name.</param>
/// <param name="Period">The period; null where it is not about one.</param>
/// <param name="SourceId">One file; null where there is none or several.</param>
/// <param name="FileName">Its name.</param>
/// <param name="RowRef">Sheet and row.</param>
/// <param name="Message">What is wrong or asked, in Vietnamese.</param>
/// <param name="Numbers">The figures it rests on; null where there are none or they are confidential.</param>
/// <param name="State">Where it stands, as in <c>marts.data_issue</c>.</param>
/// <param name="Owner">Who is to answer; null where nobody is named.</param>
/// <param name="FirstSeen">Day it was found first.</param>
/// <param name="LastSeen">Day it was found last, or closed.</param>
/// <param name="FlipsVerdict">A verdict hangs on it; null where no rating reads the figure.</param>
/// <param name="MovesRank">A rank hangs on it; null where no rating reads the figure.</param>
public sealed record PublishedIssue(
    string Id, string Severity, string RuleId, string RuleTitle, string? UnitId, string? UnitName, bool IsCommune, string? MeasureId, string? MeasureName, string? Period,
    string? SourceId, string? FileName, string? RowRef, string Message, string? Numbers, string State, string? Owner, DateOnly? FirstSeen, DateOnly? LastSeen,
    bool? FlipsVerdict, bool? MovesRank);
