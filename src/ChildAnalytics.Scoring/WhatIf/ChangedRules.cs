using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>A rule set with pass marks, points and thresholds as supposed.</summary>
internal sealed class ChangedRules
{
    // Enough for any mark or points the law could name.
    private const decimal MostPoints = 100_000;
    private const int PointsDecimals = 4;

    private readonly ICollection<Fault> faults;

    private ChangedRules(RuleSet ruleSet, ICollection<Fault> faults) => (RuleSet, this.faults) = (ruleSet, faults);

    private RuleSet RuleSet { get; set; }

    /// <summary>Applies the changes of rules among <paramref name="changes"/>, the order of the list apart: thresholds and points of bands first, then points of criteria, then marks.</summary>
    /// <param name="ruleSet">The rule set in force.</param>
    /// <param name="changes">All suppositions; those of other kinds are passed over.</param>
    /// <param name="faults">Takes every fault.</param>
    public static RuleSet Of(RuleSet ruleSet, IReadOnlyList<RuleChange> changes, ICollection<Fault> faults)
    {
        var changed = new ChangedRules(ruleSet, faults);
        foreach (var change in changes.Where(change => change.Kind is ChangeKind.Threshold or ChangeKind.BandPoints))
            changed.ChangeBand(change);
        changed.CheckBands(ruleSet);
        foreach (var change in changes.Where(change => change.Kind == ChangeKind.CriterionPoints))
            changed.ChangeCriterion(change);
        foreach (var change in changes.Where(change => change.Kind == ChangeKind.PassMark))
            changed.ChangeMark(change);
        return changed.RuleSet;
    }

    /// <summary>Reads a number; null, with a fault, where it is none or out of range.</summary>
    public static decimal? Number(RuleChange change, decimal least, decimal most, ICollection<Fault> faults)
    {
        if (decimal.TryParse(change.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        faults.Add(WhatIfFaults.NotAllowed(change, string.Create(CultureInfo.InvariantCulture, $"{least:0.##} – {most:0.##}")));
        return null;
    }

    private void ChangeMark(RuleChange change)
    {
        if (RuleSet.PassMarks.All(mark => mark.ClassId != change.Subject))
            faults.Add(WhatIfFaults.UnknownSubject(change, string.Join(", ", RuleSet.PassMarks.Select(mark => mark.ClassId))));
        else if (Number(change, 0, MostPoints, faults) is { } points)
            RuleSet = RuleSet with { PassMarks = [.. RuleSet.PassMarks.Select(mark => mark.ClassId == change.Subject ? mark with { Points = points } : mark)] };
    }

    private void ChangeCriterion(RuleChange change)
    {
        if (RuleSet.Criteria.FirstOrDefault(criterion => criterion.Id == change.Subject) is not { } criterion)
        {
            faults.Add(WhatIfFaults.UnknownSubject(change, string.Join(", ", RuleSet.Criteria.Select(known => known.Id))));
            return;
        }

        if (Number(change, 0, MostPoints, faults) is not { } points)
            return;
        if (criterion.MaxPoints is not { } most)
        {
            // Points of criteria no source confirms come out of what the confirmed ones leave.
            var left = RuleSet.TotalPoints - RuleSet.Criteria.Sum(known => known.MaxPoints ?? known.Items.Sum(item => item.MaxPoints ?? 0));
            if (points > left)
                faults.Add(WhatIfFaults.AboveTotal(points, left));
            else
                Replace(criterion with { MaxPoints = points }, 0);
            return;
        }

        var factor = most == 0 ? 0 : points / most;
        Replace(
            criterion with { MaxPoints = points, Items = [.. criterion.Items.Select(item => item with { MaxPoints = Scaled(item.MaxPoints, factor), Bands = [.. item.Bands.Select(band => band with { Points = Scaled(band.Points, factor) ?? 0 })] })] },
            points - most);
    }

    private void ChangeBand(RuleChange change)
    {
        var dot = change.Subject.LastIndexOf('.');
        var itemId = dot < 0 ? change.Subject : change.Subject[..dot];
        var criterion = RuleSet.Criteria.FirstOrDefault(known => known.Items.Any(item => item.Id == itemId));
        var old = criterion?.Items.First(item => item.Id == itemId);
        if (criterion is null || old is null || !int.TryParse(change.Subject.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > old.Bands.Count)
        {
            faults.Add(WhatIfFaults.UnknownSubject(change, string.Join(", ", RuleSet.Criteria.SelectMany(known => known.Items).Where(item => item.Bands.Count > 0).Select(item => $"{item.Id}.1–{item.Bands.Count.ToString(CultureInfo.InvariantCulture)}"))));
            return;
        }

        if (Number(change, 0, change.Kind == ChangeKind.BandPoints ? MostPoints : decimal.MaxValue, faults) is not { } value)
            return;
        var bands = old.Bands.ToArray();
        bands[number - 1] = change.Kind == ChangeKind.BandPoints ? bands[number - 1] with { Points = value } : bands[number - 1] with { Threshold = value };
        // The best band gives an item's most points, and more or fewer of them change criterion and total.
        var added = change.Kind == ChangeKind.BandPoints && number == 1 && old.MaxPoints is { } most ? value - most : 0;
        var item = old with { Bands = bands, MaxPoints = old.MaxPoints + added };
        var lifts = criterion.Combination == CriterionCombination.Sum && criterion.MaxPoints is not null ? added : 0;
        Replace(criterion with { MaxPoints = criterion.MaxPoints + lifts, Items = [.. criterion.Items.Select(known => known.Id == itemId ? item : known)] }, lifts);
    }

    private void Replace(Criterion criterion, decimal added) => RuleSet = RuleSet with
    {
        TotalPoints = RuleSet.TotalPoints + added,
        Criteria = [.. RuleSet.Criteria.Select(known => known.Id == criterion.Id ? criterion : known)],
    };

    private void CheckBands(RuleSet before)
    {
        var old = before.Criteria.SelectMany(criterion => criterion.Items).ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var item in RuleSet.Criteria.SelectMany(criterion => criterion.Items))
        {
            if (!item.Bands.SequenceEqual(old[item.Id].Bands) && !AreSorted(item.Bands))
                faults.Add(WhatIfFaults.BandsUnsorted(item.Id, string.Join("; ", item.Bands.Select(band => string.Create(CultureInfo.InvariantCulture, $"{band.Comparator.Name()} {band.Threshold:0.####} → {band.Points:0.##}")))));
        }
    }

    private static bool AreSorted(IReadOnlyList<ScoringBand> bands)
    {
        for (var index = 1; index < bands.Count; index++)
        {
            var (better, worse) = (bands[index - 1], bands[index]);
            var asksMore = better.Comparator is Comparator.Ge or Comparator.Gt ? better.Threshold > worse.Threshold : better.Threshold < worse.Threshold;
            if (!asksMore || better.Points <= worse.Points)
                return false;
        }

        return true;
    }

    private static decimal? Scaled(decimal? points, decimal factor) => points is { } known ? Math.Round(known * factor, PointsDecimals, MidpointRounding.AwayFromZero) : null;
}
