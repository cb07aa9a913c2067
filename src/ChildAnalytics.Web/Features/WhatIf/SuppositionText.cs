using System.Globalization;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.WhatIf;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>Suppositions and their results in words.</summary>
public static class SuppositionText
{
    /// <summary>One supposition: what it was and what it is supposed to be.</summary>
    public static string Of(RuleChange change, PublishedNation country)
    {
        var inForce = WhatIfQuery.InForce(country.Nation.Law.RuleSet, country.Nation.Settings).GetValueOrDefault(change.Key);
        var number = $"{(inForce is { Length: > 0 } known ? Number(known) + " → " : "")}{Number(change.Value)}";
        return change.Kind switch
        {
            ChangeKind.PassMark => $"Mức đạt nhóm {change.Subject}: {number}",
            ChangeKind.CriterionPoints => $"Điểm {change.Subject}: {number}",
            ChangeKind.Threshold => $"Ngưỡng {Band(change.Subject)}: {number}",
            ChangeKind.BandPoints => $"Điểm {Band(change.Subject)}: {number}",
            ChangeKind.Setting => $"{Question(change.Subject, country)} {OptionWords.Option(change.Value)}",
            ChangeKind.UnitList => $"{OptionWords.List(change.Subject)} {OptionWords.Option(change.Value)}",
            ChangeKind.MissingFacts => $"Số liệu thiếu được {number}% số điểm",
            ChangeKind.UnknownPoints => $"Điểm chưa rõ được {number}%",
            _ => $"Số liệu {Figure(change.Subject, country)}: {number}",
        };
    }

    /// <summary>A total as far as certain.</summary>
    public static string Points(PointsRange total) => NumberText.Range(NumberText.Points(total.Min), NumberText.Points(total.Max));

    /// <summary>The mark, or both where the class is open.</summary>
    public static string Marks(ScoreSheet sheet) => sheet is { PassMarkLo: { } low, PassMarkHi: { } high } ? NumberText.Range(NumberText.Points(low), NumberText.Points(high)) : "chưa rõ nhóm";

    private static string Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? NumberText.Short((double)number, 4) : text;

    private static string Band(string subject)
    {
        var dot = subject.LastIndexOf('.');
        return dot < 0 ? subject : $"{subject[..dot]} mức {subject[(dot + 1)..]}";
    }

    private static string Question(string settingId, PublishedNation country) => country.Nation.Settings.FirstOrDefault(setting => setting.Id == settingId)?.Question.Vi ?? settingId;

    private static string Figure(string subject, PublishedNation country)
    {
        var parts = subject.Split('.');
        return $"{parts[^1]} của {country.Units.FirstOrDefault(unit => unit.CommuneId.StartsWith(parts[0] + "@", StringComparison.Ordinal))?.Name ?? parts[0]}";
    }
}
