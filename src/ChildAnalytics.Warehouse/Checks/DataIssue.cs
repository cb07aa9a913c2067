namespace ChildAnalytics.Warehouse.Checks;

/// <summary>One offending row, as <c>marts.data_issue</c> lists it.</summary>
/// <param name="IssueId">Stable for the same finding in the same inputs.</param>
/// <param name="Severity"><c>stop</c> or <c>warn</c>.</param>
/// <param name="RuleId">The rule broken, CA12xx for quarantined rows, CA14xx for checks.</param>
/// <param name="CommuneId">Unit concerned; null where the rule is not about one.</param>
/// <param name="MeasureId">Measure concerned; null where the rule is not about one.</param>
/// <param name="Period">Period concerned; null where the rule is not about one.</param>
/// <param name="SourceId">File concerned; null where the rule is not about one.</param>
/// <param name="RowRef">Sheet and row, or the key of the row; null where the rule is not about one.</param>
/// <param name="MessageVi">What is wrong, in Vietnamese.</param>
/// <param name="MessageEn">What is wrong, in English.</param>
/// <param name="FlipsVerdict">True where the figure would flip a verdict; null where no rating reads it.</param>
/// <param name="MovesRank">True where the figure would move a rank; null where no rating reads it.</param>
public sealed record DataIssue(
    string IssueId,
    string Severity,
    string RuleId,
    string? CommuneId,
    string? MeasureId,
    string? Period,
    string? SourceId,
    string? RowRef,
    string MessageVi,
    string MessageEn,
    bool? FlipsVerdict,
    bool? MovesRank);
