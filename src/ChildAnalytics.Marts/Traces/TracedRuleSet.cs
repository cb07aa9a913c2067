namespace ChildAnalytics.Marts.Traces;

/// <summary>The rules a commune is judged by, on the day of the publication.</summary>
/// <param name="RuleSetId">For example <c>QD06-2019</c>.</param>
/// <param name="LabelVi">Vietnamese name.</param>
/// <param name="LabelEn">English name.</param>
/// <param name="IsIllustrative">True where points are assumed: then nothing here is a legal rule.</param>
/// <param name="NoticeVi">Label of an illustrative set; null for a confirmed one.</param>
/// <param name="NoticeEn">The same in English.</param>
/// <param name="InForceFrom">First day of this version.</param>
/// <param name="InForceTo">Last day; null while in force.</param>
/// <param name="TotalPoints">Points of all criteria together.</param>
/// <param name="Source">Where the set is said.</param>
/// <param name="SourceStatus">How good that source is.</param>
/// <param name="Limits">Points of every criterion of the set, whichever were asked for: criteria without a stated maximum share what these leave of the total.</param>
/// <param name="PassMarks">Lowest total by class of units.</param>
public sealed record TracedRuleSet(
    string RuleSetId, string LabelVi, string LabelEn, bool IsIllustrative, string? NoticeVi, string? NoticeEn, DateOnly? InForceFrom, DateOnly? InForceTo,
    decimal TotalPoints, string? Source, string? SourceStatus, IReadOnlyList<CriterionLimit> Limits, IReadOnlyList<TracedPassMark> PassMarks);

/// <summary>The points one criterion can give at most.</summary>
/// <param name="CriterionId">The criterion.</param>
/// <param name="MaxPoints">Its most points; null where no source confirms it.</param>
/// <param name="ItemPoints">Most points of its items together, as far as they are stated.</param>
public sealed record CriterionLimit(string CriterionId, decimal? MaxPoints, decimal ItemPoints);

/// <summary>The lowest total for a class.</summary>
/// <param name="ClassId">A, B or C.</param>
/// <param name="LabelVi">Who belongs to it.</param>
/// <param name="LabelEn">The same in English.</param>
/// <param name="Points">The mark.</param>
/// <param name="Source">Where it is said.</param>
public sealed record TracedPassMark(string ClassId, string LabelVi, string LabelEn, decimal Points, LegalClause Source);

/// <summary>Where a figure of law is said.</summary>
/// <param name="Document">Name and number of the document.</param>
/// <param name="Article">Article or clause; null where the whole document is meant.</param>
/// <param name="Reference">Address or archive number of the text that was read.</param>
/// <param name="Status"><c>official</c>, <c>secondary</c>, <c>derived</c>, <c>plan</c>, <c>illustrative</c> or <c>unknown</c>.</param>
public sealed record LegalClause(string? Document, string? Article, string? Reference, string Status);

/// <summary>An open question of the law with the answer in use.</summary>
/// <param name="SettingId">For example <c>vacuous_item</c>.</param>
/// <param name="Value">The choice.</param>
/// <param name="QuestionVi">The question.</param>
/// <param name="QuestionEn">The same in English.</param>
/// <param name="LegalBasis">What the choice rests on.</param>
/// <param name="NoteVi">What the choice means.</param>
/// <param name="NoteEn">The same in English.</param>
public sealed record TracedSetting(string SettingId, string Value, string QuestionVi, string QuestionEn, string? LegalBasis, string? NoteVi, string? NoteEn);
