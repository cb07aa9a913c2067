using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;

namespace ChildAnalytics.Scoring.Settings;

/// <summary>The open questions of the law that the engines must answer, each with the choice in force. The defaults are product choices, not law.</summary>
/// <param name="VacuousItem">What 0 out of 0 gives.</param>
/// <param name="ZeroScope">Where a zero breaks the second condition.</param>
/// <param name="CentralCityWard">Who is in class A after the district level went.</param>
/// <param name="SpecialZoneClass">Class of a đặc khu; null: none.</param>
/// <param name="Rounding">Whether values are rounded before they are compared.</param>
/// <param name="SurveyShare">How a share measured in a sample enters the points.</param>
public sealed record LegalSettings(
    VacuousItemRule VacuousItem = VacuousItemRule.Undetermined,
    ZeroScope ZeroScope = ZeroScope.Criterion,
    CentralCityWardRule CentralCityWard = CentralCityWardRule.DirectlyUnderCentralCity,
    string? SpecialZoneClass = null,
    ComparisonRounding Rounding = ComparisonRounding.Exact,
    SurveyShareRule SurveyShare = SurveyShareRule.SamplingInterval)
{
    /// <summary>Reads the choices from the settings file; a setting that is absent keeps its default, settings of other parts are passed over.</summary>
    /// <exception cref="FaultException">CA1190 for each choice this engine does not know; all in one go.</exception>
    public static LegalSettings From(IReadOnlyList<LegalSetting> settings)
    {
        var faults = new List<Fault>();
        var result = new LegalSettings();
        foreach (var setting in settings)
        {
            LegalSettings? next = (setting.Id, setting.Value) switch
            {
                ("vacuous_item", "undetermined") => result with { VacuousItem = VacuousItemRule.Undetermined },
                ("vacuous_item", "full") => result with { VacuousItem = VacuousItemRule.Full },
                ("vacuous_item", "zero") => result with { VacuousItem = VacuousItemRule.Zero },
                ("vacuous_item", "leave_out") => result with { VacuousItem = VacuousItemRule.LeaveOut },
                ("zero_scope", "criterion") => result with { ZeroScope = ZeroScope.Criterion },
                ("zero_scope", "item") => result with { ZeroScope = ZeroScope.Item },
                ("central_city_ward_rule", "directly_under_central_city") => result with { CentralCityWard = CentralCityWardRule.DirectlyUnderCentralCity },
                ("central_city_ward_rule", "none") => result with { CentralCityWard = CentralCityWardRule.None },
                ("special_zone_class", "unset") => result with { SpecialZoneClass = null },
                ("special_zone_class", "B" or "C") => result with { SpecialZoneClass = setting.Value },
                ("rounding_before_compare", "exact") => result with { Rounding = ComparisonRounding.Exact },
                ("rounding_before_compare", "one_decimal") => result with { Rounding = ComparisonRounding.OneDecimal },
                ("survey_share", "sampling_interval") => result with { SurveyShare = SurveyShareRule.SamplingInterval },
                ("survey_share", "measured_share") => result with { SurveyShare = SurveyShareRule.MeasuredShare },
                ("criterion_met_rule", "all_scored_above_zero") => result,
                ("vacuous_item" or "zero_scope" or "central_city_ward_rule" or "special_zone_class" or "rounding_before_compare" or "survey_share" or "criterion_met_rule", _) => null,
                _ => result,
            };
            if (next is null)
                faults.Add(UnknownChoice(setting));
            result = next ?? result;
        }

        return faults.Count == 0 ? result : throw new FaultException(faults);
    }

    private static Fault UnknownChoice(LegalSetting setting) => new(
        "CA1190",
        new LocalisedText(
            $"Lựa chọn của câu hỏi “{setting.Id}” chưa được bộ chấm điểm hỗ trợ",
            $"The scoring engine does not know this choice for the question “{setting.Id}”"),
        string.Join(", ", setting.Options),
        setting.Value,
        new FaultLocation("settings", Column: setting.Id),
        new LocalisedText("Chọn một phương án khác trong tệp thiết lập", "Choose another option in the settings file"));
}
