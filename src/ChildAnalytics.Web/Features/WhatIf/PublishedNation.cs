using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Rescoring;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;
using ChildAnalytics.Scoring.WhatIf;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>The newest round of the whole country as a publication tells it: enough to rate every commune again.</summary>
/// <param name="Nation">Law, settings and communes for the engine.</param>
/// <param name="Units">The communes in the same order, with their names.</param>
public sealed record PublishedNation(RatedNation Nation, IReadOnlyList<PublishedStanding> Units)
{
    /// <summary>Reads it; null where the publication does not carry what is needed, or not this rule set.</summary>
    /// <param name="snapshot">The publication.</param>
    /// <param name="ruleSetId">The rule set.</param>
    /// <remarks>Only published figures are read. Those too small to be shown are settled at the points of record.</remarks>
    public static PublishedNation? Read(PublishedSnapshot snapshot, string ruleSetId)
    {
        var units = snapshot.Rescoring.Standings();
        if (units.Count == 0 || !int.TryParse(units[0].RoundId, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        var lastDay = new Period(year).LastDay;
        var day = lastDay < snapshot.Info.AsOf ? lastDay : snapshot.Info.AsOf;
        if (snapshot.Rescoring.Definition(ruleSetId, day) is not { } json)
            return null;
        var law = RuleDocument.FromJson(json);
        var items = law.RuleSet.Criteria.SelectMany(criterion => criterion.Items).ToList();
        var yearsBefore = items.Max(item => item.Pool?.Years ?? 1) - 1;
        var facts = snapshot.Rescoring.Facts(year - yearsBefore, year, law.Measures.Select(measure => measure.Id)).ToLookup(fact => fact.CommuneId, StringComparer.Ordinal);
        var points = snapshot.Rescoring.Points(units[0].RoundId, ruleSetId, law.Measures.Where(measure => measure.IsSensitive).Select(measure => measure.Id))
            .ToDictionary(known => (known.CommuneId, known.ItemId));
        var communes = units.Select(unit => Record(unit, year, yearsBefore, facts[unit.CommuneId], items, points)).ToArray();
        return new PublishedNation(new RatedNation(law, Settings(snapshot), units[0].RoundId, communes), units);
    }

    private static LegalSetting[] Settings(PublishedSnapshot snapshot) =>
    [
        .. snapshot.Measures.LegalQuestions().Select(question => new LegalSetting(
            question.Id, new LocalisedText(question.Question, ""), question.Options?.Split(" / ") ?? [], question.Value, question.LegalBasis ?? "", new LocalisedText(question.Note ?? "", ""))),
    ];

    private static CommuneRecord Record(
        PublishedStanding unit,
        int year,
        int yearsBefore,
        IEnumerable<PublishedFact> facts,
        IReadOnlyList<CriterionItem> items,
        Dictionary<(string, string), PublishedPoints> points)
    {
        if (!UnitId.TryParse(unit.CommuneId, out var id) || !UnitTypeExtensions.TryParseLegalName(unit.UnitType, out var type))
            throw new InvalidDataException($"The publication names a commune {unit.CommuneId} of type {unit.UnitType}.");
        var byYear = facts.ToLookup(fact => fact.Year);
        var standing = new UnitStanding(
            type, unit.IsCentralCity ? ProvinceKind.CentralCity : ProvinceKind.Province, HasDistrict: false, unit.ClassDate, unit.IsMountain, unit.IsIsland, unit.IsEspeciallyDifficult);
        return new CommuneRecord(id, standing, Shown(byYear[year]))
        {
            Earlier = [.. Enumerable.Range(1, yearsBefore).Select(back => Shown(byYear[year - back]))],
            Settled = Settled(unit.CommuneId, [.. byYear.SelectMany(own => own).Where(fact => fact.IsHidden && (fact.Year == year || yearsBefore > 0)).Select(fact => fact.MeasureId)], items, points),
        };
    }

    private static Dictionary<string, Fact> Shown(IEnumerable<PublishedFact> facts)
    {
        var shown = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (!fact.IsHidden)
                shown[fact.MeasureId] = new Fact(Number(fact.Numerator), Number(fact.Denominator), Number(fact.Value), Number(fact.ValueLow), Number(fact.ValueHigh), null);
        }

        return shown;
    }

    private static Dictionary<string, ItemOutcome> Settled(
        string communeId, HashSet<string> hidden, IReadOnlyList<CriterionItem> items, Dictionary<(string, string), PublishedPoints> points)
    {
        var settled = new Dictionary<string, ItemOutcome>(StringComparer.Ordinal);
        foreach (var item in hidden.Count == 0 ? [] : items.Where(item => item.MeasureIds.Any(hidden.Contains)))
        {
            if (!points.TryGetValue((communeId, item.Id), out var known) || item.MaxPoints is null)
                continue;
            var range = new PointsRange(known.Min, known.Max);
            var band = range.IsExact ? item.Bands.ToList().FindIndex(step => step.Points == known.Min) : -1;
            settled.Add(item.Id, new ItemOutcome(range, !range.IsExact ? ScoreFinding.IntervalOnly : band >= 0 ? ScoreFinding.BandHolds : ScoreFinding.NoBandHolds, Band: band));
        }

        return settled;
    }

    private static decimal? Number(double? figure) => figure is { } known ? Fact.Number(known) : null;
}
