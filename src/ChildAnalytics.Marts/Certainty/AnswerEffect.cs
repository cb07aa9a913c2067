namespace ChildAnalytics.Marts.Certainty;

/// <summary>What one answer to an open question of the law does to the verdicts of the newest round.</summary>
/// <param name="QuestionId">The setting, or <c>class_list:</c> and a list of units that is not at hand.</param>
/// <param name="Option">The answer.</param>
/// <param name="IsInUse">True for the answer in use.</param>
/// <param name="Reach"><c>computed</c>, <c>no_part_in_verdict</c> or <c>not_at_hand</c>.</param>
/// <param name="RoundId">Newest round.</param>
/// <param name="Communes">Communes rated.</param>
/// <param name="Met">Met under the answer; null, like the rest, where it cannot be computed.</param>
/// <param name="NotMet">Not met under the answer.</param>
/// <param name="Undetermined">Open under the answer.</param>
/// <param name="ChangedVerdicts">Communes whose verdict differs from the one in use.</param>
/// <param name="ChangedTotals">Communes whose total differs.</param>
/// <param name="ChangedMarks">Communes whose pass mark differs.</param>
public sealed record AnswerEffect(
    string QuestionId, string Option, bool IsInUse, string Reach, string RoundId, int Communes,
    int? Met, int? NotMet, int? Undetermined, int? ChangedVerdicts, int? ChangedTotals, int? ChangedMarks);
