namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>What a check found in one row, with an id that is the same in every build that finds it.</summary>
/// <param name="IssueId">Rule, unit, measure, period and fingerprint in 12 hex digits, and a number that tells equal findings apart.</param>
/// <param name="RuleId">The rule broken.</param>
/// <param name="Severity"><c>stop</c> or <c>warn</c>.</param>
/// <param name="CommuneId">Unit concerned; null where the rule is not about one.</param>
/// <param name="MeasureId">Measure concerned; null where the rule is not about one.</param>
/// <param name="MeasureIds">Measures concerned, joined by commas, where they are several; null otherwise.</param>
/// <param name="Period">Period concerned; null where the rule is not about one.</param>
/// <param name="SourceId">File concerned; null where the rule is not about one.</param>
/// <param name="RowRef">Sheet and row, or the key of the row; null where the rule is not about one.</param>
/// <param name="MessageVi">What is wrong or asked, in Vietnamese, without figures.</param>
/// <param name="MessageEn">The same in English.</param>
/// <param name="NumbersVi">The figures it rests on, in Vietnamese; null where there are none or they are confidential.</param>
/// <param name="NumbersEn">The same in English.</param>
/// <param name="ToLimit">Count to add to the numerator to reach the nearest limit; null where the rule knows no limit.</param>
/// <param name="CorrectedBy">Later file that gave the cell anew; null where none did.</param>
public sealed record IssueFinding(
    string IssueId,
    string RuleId,
    string Severity,
    string? CommuneId,
    string? MeasureId,
    string? MeasureIds,
    string? Period,
    string? SourceId,
    string? RowRef,
    string MessageVi,
    string MessageEn,
    string? NumbersVi,
    string? NumbersEn,
    double? ToLimit,
    string? CorrectedBy);
