using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Settings;

/// <summary>Every answer to every open question, and to every list of units that is not at hand.</summary>
public static class SettingOptions
{
    /// <summary>Prefix of the questions that are lists: <c>class_list:mountain</c>.</summary>
    public const string ListPrefix = "class_list:";

    /// <summary>The list as it is: who is not named in it is not known.</summary>
    public const string ListAsItIs = "not_at_hand";

    /// <summary>As if the list named nobody else.</summary>
    public const string ListNobody = "nobody_else";

    /// <summary>As if the list named every unit the words allow.</summary>
    public const string ListEverybody = "everybody";

    /// <summary>All three lists at once.</summary>
    public const string AllLists = "all";

    private static readonly (string Id, Func<UnitStanding, bool?, UnitStanding> Set)[] Lists =
    [
        ("mountain", (standing, listed) => standing with { IsMountain = standing.IsMountain ?? listed }),
        ("island", (standing, listed) => standing with { IsIsland = standing.IsIsland ?? listed }),
        ("especially_difficult", (standing, listed) => standing with { IsEspeciallyDifficult = standing.IsEspeciallyDifficult ?? listed }),
    ];

    /// <summary>Ids of the lists a class is read from, without prefix.</summary>
    public static IEnumerable<string> ListIds => Lists.Select(list => list.Id);

    /// <summary>How a commune reads where a list names nobody else (false) or everybody (true); null where no such list decides a class.</summary>
    public static Func<CommuneRecord, CommuneRecord>? Listed(string listId, bool? listed) => Array.Find(Lists, list => list.Id == listId) is { Set: { } set }
        ? commune => commune with { Standing = set(commune.Standing, listed) }
        : null;

    /// <summary>The options of <paramref name="settings"/>, then those of the lists that are incomplete.</summary>
    /// <param name="settings">Every open question with its options and the one in use.</param>
    /// <param name="lists">The official lists, as far as at hand.</param>
    public static IReadOnlyList<SettingOption> All(IReadOnlyList<LegalSetting> settings, IReadOnlyList<ClassFactList> lists)
    {
        var inUse = LegalSettings.From(settings);
        var options = new List<SettingOption>();
        foreach (var setting in settings)
        {
            foreach (var option in setting.Options)
                options.Add(Option(setting, option, settings, inUse));
        }

        var missing = Lists.Where(list => lists.Any(known => known.Id == list.Id && !known.IsComplete)).ToList();
        foreach (var (id, set) in missing)
            AddList(options, id, inUse, set);
        if (missing.Count > 1)
            AddList(options, AllLists, inUse, (standing, listed) => missing.Aggregate(standing, (one, list) => list.Set(one, listed)));
        return options;
    }

    private static SettingOption Option(LegalSetting setting, string option, IReadOnlyList<LegalSetting> settings, LegalSettings inUse)
    {
        var isInUse = option == setting.Value;
        var reach = Reach(setting.Id, option, isInUse);
        var chosen = reach == SettingReach.Computed && !isInUse
            ? LegalSettings.From([.. settings.Select(other => other.Id == setting.Id ? other with { Value = option } : other)])
            : inUse;
        return new SettingOption(setting.Id, option, isInUse, reach, chosen);
    }

    // Monitoring has neither minutes nor a decision, a minimum per criterion has no figure, and other months than the year's have no data.
    private static SettingReach Reach(string settingId, string option, bool isInUse) => (settingId, option) switch
    {
        ("recogniser" or "title_after_merge", _) => SettingReach.NoPartInVerdict,
        ("class_date_rule", "last_day_of_data_period") => SettingReach.Computed,
        _ when isInUse => SettingReach.Computed,
        ("class_date_rule" or "round_data_window", _) or ("criterion_met_rule", "minimum_per_criterion") => SettingReach.NotAtHand,
        _ => SettingReach.Computed,
    };

    private static void AddList(List<SettingOption> options, string id, LegalSettings inUse, Func<UnitStanding, bool?, UnitStanding> set)
    {
        options.Add(new SettingOption(ListPrefix + id, ListAsItIs, true, SettingReach.Computed, inUse));
        options.Add(new SettingOption(ListPrefix + id, ListNobody, false, SettingReach.Computed, inUse, Listed(false)));
        options.Add(new SettingOption(ListPrefix + id, ListEverybody, false, SettingReach.Computed, inUse, Listed(true)));

        Func<CommuneRecord, CommuneRecord> Listed(bool listed) => commune => commune with { Standing = set(commune.Standing, listed) };
    }
}
