using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>Answers to the open questions, and what the lists of units that are not at hand would say, as supposed.</summary>
internal static class ChangedAnswers
{
    /// <summary>Settings under the supposed answers; an answer the engine cannot compute is a fault (CA1934).</summary>
    public static LegalSettings Settings(IReadOnlyList<LegalSetting> settings, IReadOnlyList<RuleChange> changes, ICollection<Fault> faults)
    {
        var changed = settings.ToList();
        var options = SettingOptions.All(settings, []);
        foreach (var change in changes.Where(change => change.Kind == ChangeKind.Setting))
        {
            var place = changed.FindIndex(setting => setting.Id == change.Subject);
            var computed = options.Where(option => option.SettingId == change.Subject && option.Reach == SettingReach.Computed).Select(option => option.Option).ToList();
            if (place < 0)
                faults.Add(WhatIfFaults.UnknownSubject(change, string.Join(", ", settings.Select(setting => setting.Id))));
            else if (!computed.Contains(change.Value))
                faults.Add(WhatIfFaults.NotAllowed(change, string.Join(", ", computed)));
            else
                changed[place] = changed[place] with { Value = change.Value };
        }

        return LegalSettings.From(changed);
    }

    /// <summary>How each commune reads where a list names nobody else, or everybody the words allow.</summary>
    public static Func<CommuneRecord, CommuneRecord> Lists(IReadOnlyList<CommuneRecord> communes, IReadOnlyList<RuleChange> changes, ICollection<Fault> faults)
    {
        Func<CommuneRecord, CommuneRecord> read = commune => commune;
        foreach (var change in changes.Where(change => change.Kind == ChangeKind.UnitList))
        {
            var listed = change.Value switch { SettingOptions.ListNobody => false, SettingOptions.ListEverybody => true, _ => (bool?)null };
            var before = read;
            if (SettingOptions.Listed(change.Subject, listed) is not { } set)
                faults.Add(WhatIfFaults.UnknownSubject(change, string.Join(", ", SettingOptions.ListIds)));
            else if (listed is null)
                faults.Add(WhatIfFaults.NotAllowed(change, $"{SettingOptions.ListNobody}, {SettingOptions.ListEverybody}"));
            else
                read = commune => set(before(commune));
        }

        return communes.Count == 0 ? commune => commune : read;
    }
}
