namespace ChildAnalytics.Marts.Forecasts;

/// <summary>The share of communes that will meet the standard in a year, held against one objective. Shares are percent of communes, chances 0 to 1.</summary>
/// <param name="RuleSetId">The rule set communes are judged by.</param>
/// <param name="Year">Calendar year judged.</param>
/// <param name="ObjectiveScope"><c>VN</c>, or the unit whose plan sets the objective.</param>
/// <param name="Document">Document of the objective.</param>
/// <param name="Objective">Share it asks for; null where the document states none.</param>
/// <param name="Communes">Communes judged.</param>
/// <param name="Mean">Mean share that meets the standard; undetermined communes count as not met.</param>
/// <param name="Low80">Lower end of the 80 percent interval.</param>
/// <param name="High80">Upper end.</param>
/// <param name="Undetermined">Mean share that stays undetermined.</param>
/// <param name="Chance">Chance that the objective is reached, undetermined counted as not met.</param>
/// <param name="ChanceAtBest">The same, undetermined counted as met.</param>
/// <param name="IsIllustrative">True where points are assumed.</param>
public sealed record ObjectiveForecast(
    string RuleSetId, int Year, string ObjectiveScope, string Document, double? Objective, int Communes, double Mean, double Low80, double High80,
    double Undetermined, double? Chance, double? ChanceAtBest, bool IsIllustrative);
