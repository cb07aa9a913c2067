using System.Globalization;
using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.WhatIf;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>What the address supposes (<c>gt</c>), and how the fields of the form become such an address.</summary>
/// <param name="Changes">What is supposed, as far as it can be read.</param>
/// <param name="Faults">What cannot be read.</param>
public sealed partial record WhatIfQuery(IReadOnlyList<RuleChange> Changes, IReadOnlyList<Fault> Faults)
{
    /// <summary>Key of the suppositions in the address.</summary>
    public const string Key = "gt";

    /// <summary>Key that only a sent form has.</summary>
    public const string FormKey = "tinh-lai";

    /// <summary>Fields of a figure that is newly supposed: code of the commune, measure, value.</summary>
    public static IReadOnlyList<string> NewFigureKeys { get; } = ["xa-moi", "ct-moi", "so-moi"];

    /// <summary>Reads the text of the address.</summary>
    public static WhatIfQuery From(string? text)
    {
        var faults = new List<Fault>();
        return new WhatIfQuery(ChangeWords.Read(text, faults), faults);
    }

    /// <summary>The short text for a sent form: only what differs from the rules in force.</summary>
    /// <param name="fields">Fields by name, as typed; names that are no suppositions are passed over.</param>
    /// <param name="inForce">Value in force by field name.</param>
    public static string Shorten(IEnumerable<KeyValuePair<string, string>> fields, IReadOnlyDictionary<string, string> inForce)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var typed = fields.ToDictionary(field => field.Key, field => field.Value.Trim(), StringComparer.Ordinal);
        foreach (var (name, text) in typed)
        {
            var isFigure = name.StartsWith(ChangeWords.Name(ChangeKind.Figure) + ".", StringComparison.Ordinal);
            if (text.Length > 0 && (isFigure || (inForce.TryGetValue(name, out var known) && Number(name, text) != known && text != known)))
                words.Add($"{name}:{Number(name, text)}");
        }

        if (typed.GetValueOrDefault(NewFigureKeys[2]) is { Length: > 0 } figure)
            words.Add($"{ChangeWords.Name(ChangeKind.Figure)}.{typed.GetValueOrDefault(NewFigureKeys[0])}.{typed.GetValueOrDefault(NewFigureKeys[1])}:{Number("", figure)}");
        return string.Join(',', words);
    }

    /// <summary>Every field the form can have under a rule set, with the value in force; empty where nothing is in force.</summary>
    public static Dictionary<string, string> InForce(RuleSet ruleSet, IReadOnlyList<LegalSetting> settings)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in ruleSet.PassMarks)
            fields[new RuleChange(ChangeKind.PassMark, mark.ClassId, "").Key] = Text(mark.Points);
        foreach (var criterion in ruleSet.Criteria)
        {
            fields[new RuleChange(ChangeKind.CriterionPoints, criterion.Id, "").Key] = criterion.MaxPoints is { } most ? Text(most) : "";
            foreach (var (item, band, number) in criterion.Items.SelectMany(item => item.Bands.Select((band, index) => (item, band, index + 1))))
            {
                var subject = string.Create(CultureInfo.InvariantCulture, $"{item.Id}.{number}");
                fields[new RuleChange(ChangeKind.Threshold, subject, "").Key] = Text(band.Threshold);
                fields[new RuleChange(ChangeKind.BandPoints, subject, "").Key] = Text(band.Points);
            }
        }

        foreach (var setting in settings)
            fields[new RuleChange(ChangeKind.Setting, setting.Id, "").Key] = setting.Value;
        foreach (var list in Scoring.Settings.SettingOptions.ListIds)
            fields[new RuleChange(ChangeKind.UnitList, list, "").Key] = "";
        fields[new RuleChange(ChangeKind.MissingFacts, "", "").Key] = "";
        fields[new RuleChange(ChangeKind.UnknownPoints, "", "").Key] = "";
        return fields;
    }

    /// <summary>A number as it stands in the address.</summary>
    public static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    // Readers type a decimal comma, and a dot between thousands of points; thresholds have no thousands of that form.
    private static string Number(string field, string typed)
    {
        var plain = typed.Replace('−', '-').TrimEnd('%', '‰', ' ');
        if (!field.StartsWith("nguong.", StringComparison.Ordinal) && Thousands().IsMatch(plain))
            plain = plain.Replace(".", "", StringComparison.Ordinal);
        plain = plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Text(number) : plain;
    }

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();
}
