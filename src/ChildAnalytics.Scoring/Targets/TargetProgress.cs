using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;

namespace ChildAnalytics.Scoring.Targets;

/// <summary>Where one unit stands towards one target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Latest">Latest value not after the target year, in the measure's unit; null where none is known.</param>
/// <param name="LatestYear">Its year; that of the latest interval where only an interval is known; null where nothing is.</param>
/// <param name="Gap">Way still to go, in the measure's unit: above 0 while short of the target, 0 or below once there. Null without a latest value.</param>
/// <param name="Status">Whether the latest value meets the target, compared as an exact fraction; undetermined where nothing is known or an interval straddles the target.</param>
/// <param name="StatCan">Class of Statistics Canada and Open SDG.</param>
/// <param name="Unsd">Class of the UNSD progress chart.</param>
/// <param name="Destatis">Weather symbol of Destatis.</param>
/// <param name="Escap">Class like that of ESCAP; its weights and limits are not confirmed from the source.</param>
/// <param name="RequiredPace">Change a year that would lead from the latest value to the target in its year, signed, in the measure's unit; null without a year still to come.</param>
/// <param name="AchievedPace">Change a year from the base (the first year from 2015 on) to the latest value, signed; null with fewer than two years.</param>
/// <param name="ChildrenShort">How many more (or, for a bound from above, fewer) would have had to be counted in the latest year to meet the target; 0 where it is met; null without counts, or where no count meets it.</param>
/// <param name="SourceId">The landed file of the latest fact; null where nothing is known.</param>
public sealed record TargetProgress(
    Target Target,
    decimal? Latest,
    int? LatestYear,
    decimal? Gap,
    Verdict Status,
    ProgressClass StatCan,
    ProgressClass Unsd,
    ProgressClass Destatis,
    ProgressClass Escap,
    decimal? RequiredPace,
    decimal? AchievedPace,
    decimal? ChildrenShort,
    string? SourceId);
