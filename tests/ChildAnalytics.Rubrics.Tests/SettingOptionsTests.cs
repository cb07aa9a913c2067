using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Rubrics.Tests;

public sealed class SettingOptionsTests
{
    private static readonly LawLibrary Library = LawLibrary.Load(RepositoryFolders.Warehouse);
    private static readonly IReadOnlyList<SettingOption> Options = SettingOptions.All(Library.Settings, Library.ClassFacts);

    [Fact]
    public void All_EverySettingAndOption_StandsOnce() => Assert.Equal(
        Library.Settings.SelectMany(setting => setting.Options.Select(option => (setting.Id, option))),
        Options.Where(option => !option.SettingId.StartsWith(SettingOptions.ListPrefix, StringComparison.Ordinal)).Select(option => (option.SettingId, option.Option)));

    [Fact]
    public void All_MissingLists_AreQuestionsOfTheirOwn() => Assert.Equal(
        ["class_list:mountain", "class_list:island", "class_list:especially_difficult", "class_list:all"],
        Options.Select(option => option.SettingId).Where(id => id.StartsWith(SettingOptions.ListPrefix, StringComparison.Ordinal)).Distinct());

    [Fact]
    public void All_EachQuestion_HasOneAnswerInUse() =>
        Assert.All(Options.GroupBy(option => option.SettingId), question => Assert.Single(question, option => option.IsInUse));

    [Fact]
    public void All_CompletedList_IsNoQuestionAnyMore()
    {
        var lists = Library.ClassFacts.Select(list => list with { IsComplete = list.Id != "island" }).ToList();
        Assert.Equal(
            ["class_list:island"],
            SettingOptions.All(Library.Settings, lists).Select(option => option.SettingId).Where(id => id.StartsWith(SettingOptions.ListPrefix, StringComparison.Ordinal)).Distinct());
    }

    // What cannot be computed says so: no minimum per criterion, no minutes or decision of a year of monitoring, no months but the year's.
    [Fact]
    public void All_AnswersWithoutFigures_AreNotAtHand() => Assert.Equal(
        ["class_date_rule decision_date", "criterion_met_rule minimum_per_criterion", "round_data_window since_last_round", "round_data_window twelve_months_to_october"],
        Options.Where(option => option.Reach == SettingReach.NotAtHand).Select(option => $"{option.SettingId} {option.Option}").Order(StringComparer.Ordinal));
}
