using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>Everything a rating of the whole country reads: the law, the answers in use, and what is known of each commune.</summary>
/// <param name="Law">The rule set of the round with its measures.</param>
/// <param name="Settings">Open questions with their options and the answer in use.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Communes">All communes of the round. Items whose figures may not be shown are settled at their band of record.</param>
public sealed record RatedNation(RuleDocument Law, IReadOnlyList<LegalSetting> Settings, string RoundId, IReadOnlyList<CommuneRecord> Communes);
