using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests.Settings;

public sealed class LegalSettingsTests
{
    [Fact]
    public void From_Nothing_IsTheDefaultsOfTheTable() => Assert.Equal(new LegalSettings(), LegalSettings.From([]));

    [Fact]
    public void From_Choices_AreTaken()
    {
        var settings = LegalSettings.From(
        [
            Setting("vacuous_item", "leave_out"), Setting("zero_scope", "item"), Setting("central_city_ward_rule", "none"),
            Setting("special_zone_class", "C"), Setting("rounding_before_compare", "one_decimal"), Setting("recogniser", "commune"),
        ]);
        Assert.Equal(new LegalSettings(VacuousItemRule.LeaveOut, ZeroScope.Item, CentralCityWardRule.None, "C", ComparisonRounding.OneDecimal), settings);
    }

    [Fact]
    public void From_UnknownChoices_AreAllReported()
    {
        var error = Assert.Throws<FaultException>(() => LegalSettings.From([Setting("vacuous_item", "half"), Setting("criterion_met_rule", "minimum_per_criterion")]));
        Assert.Equal(["half", "minimum_per_criterion"], error.Faults.Select(fault => fault.Found));
        Assert.All(error.Faults, fault => Assert.Equal("CA1190", fault.Id));
    }

    private static LegalSetting Setting(string id, string value) => new(id, Law.Text(id), [value], value, "product choice", Law.Text(""));
}
