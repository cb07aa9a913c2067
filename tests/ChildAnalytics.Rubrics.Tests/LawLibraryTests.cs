using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Rubrics.Tests;

public sealed class LawLibraryTests
{
    private const string Decision23 = "QD23-2021";
    private static readonly LawLibrary Library = LawLibrary.Load(RepositoryFolders.Warehouse);

    [Fact]
    public void Measures_Decision23_Are34In35RowsOf24Indicators()
    {
        var measures = Library.Measures.Where(measure => measure.Document == Decision23).ToList();

        Assert.Equal(35, measures.Count);
        // CT04c is one measure, split by residence into two rows.
        Assert.Equal(34, measures.Select(measure => measure.Id.Split('_')[0]).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 24), measures.Select(measure => measure.IndicatorNumber).Distinct());
    }

    [Fact]
    public void Measures_AbuseHivOffenceLabourMarriage_AreSensitiveAndNoOther() =>
        Assert.Equal(
            ["CT06", "CT09", "CT10", "CT13", "TC04", "TC06b"],
            Library.Measures.Where(measure => measure.IsSensitive).Select(measure => measure.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Measures_Ratios_HaveADenominatorAndOthersNone() =>
        Assert.All(Library.Measures, measure => Assert.Equal(measure.Unit.RatioBase() is null, measure.Denominator is null));

    // Typed by hand from the words of Decision 23/QĐ-TTg of 07/01/2021, article 1, as reprinted at thuvienphapluat.vn 461602.
    [Theory]
    [InlineData("CT01", 2025, Comparator.Ge, "65")]
    [InlineData("CT01", 2030, Comparator.Ge, "75")]
    [InlineData("CT03a", 2025, Comparator.Lt, "9.5")]
    [InlineData("CT03b", 2025, Comparator.Le, "12.5")]
    [InlineData("CT04b", 2030, Comparator.Lt, "15")]
    [InlineData("CT05b", 2030, Comparator.Ge, "98")]
    [InlineData("CT11a", 2025, Comparator.Le, "550")]
    [InlineData("CT13", 2030, Comparator.Le, "-2")]
    [InlineData("CT14", 2025, Comparator.Ge, "98.5")]
    [InlineData("CT19", 2025, Comparator.Ge, "95")]
    public void Targets_National_AreThoseOfTheDecision(string measureId, int year, Comparator comparator, string value)
    {
        var target = Assert.Single(Library.Targets, target => target.Document == Decision23 && target.MeasureId == measureId && target.Year == year);

        Assert.Equal((comparator, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), (target.Comparator, target.Value));
        Assert.Equal(("national", "VN"), (target.ScopeKind, target.ScopeCode));
    }

    [Fact]
    public void Targets_TanLoi_KeepTheirOwnBoundsBesideTheNational()
    {
        // Plan of Tân Lợi, II.2 b: "trên 98 %" for CT08b, where the decision asks "đạt 90 %"; 76.9 % = 10/13 for CT01.
        var helped = Assert.Single(Library.Targets, target => target is { Document: "KH-TanLoi-2024", MeasureId: "CT08b", Year: 2025 });
        var communes = Assert.Single(Library.Targets, target => target is { Document: "KH-TanLoi-2024", MeasureId: "CT01", Year: 2025 });

        Assert.Equal((Comparator.Gt, 98m), (helped.Comparator, helped.Value));
        Assert.Equal(("commune", "25342@1995-01-01"), (helped.ScopeKind, helped.ScopeCode));
        Assert.Contains("10/13", communes.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_QuangNam_AreThoseOfThePlan()
    {
        // Plan 001 II: objectives 1 to 8 for 2024; 7 is stunting under 5, the measure CT04b of Decision 23; 4 has no number.
        var targets = Library.Targets.Where(target => target.Document == "KH-QuangNam-2024")
            .Select(target => (target.MeasureId, target.Comparator, target.Value, target.Year)).Order().ToList();

        Assert.Equal(
            [
                ("CT04b", Comparator.Lt, 20.3m, 2024), ("QN1", Comparator.Ge, 100m, 2024), ("QN2", Comparator.Ge, 80m, 2024),
                ("QN3a", Comparator.Ge, 100m, 2024), ("QN3b", Comparator.Ge, 100m, 2024), ("QN3c", Comparator.Eq, 1m, 2024),
                ("QN5", Comparator.Ge, 80m, 2024), ("QN6", Comparator.Ge, 5_000_000_000m, 2024), ("QN8a", Comparator.Gt, 90m, 2024),
                ("QN8b", Comparator.Ge, 100m, 2024),
            ],
            targets);
        Assert.Equal("QN4", Assert.Single(Library.TextTargets).MeasureId);
    }

    [Fact]
    public void Settings_OpenQuestions_HaveTheirDefaults() =>
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["vacuous_item"] = "undetermined",
                ["zero_scope"] = "criterion",
                ["criterion_met_rule"] = "all_scored_above_zero",
                ["recogniser"] = "unset",
                ["class_date_rule"] = "council_minutes_date",
                ["central_city_ward_rule"] = "directly_under_central_city",
                ["special_zone_class"] = "unset",
                ["round_data_window"] = "calendar_year_to_date",
                ["rounding_before_compare"] = "exact",
                ["title_after_merge"] = "lapses",
                ["survey_share"] = "sampling_interval",
            },
            Library.Settings.ToDictionary(setting => setting.Id, setting => setting.Value));

    [Fact]
    public void ClassFacts_MissingLists_AnswerUnknownAndNeverNo()
    {
        Assert.Equal(["especially_difficult", "island", "mountain"], Library.ClassFacts.Select(list => list.Id));
        Assert.All(Library.ClassFacts, list => Assert.Null(list.IsTrueOf("25351", new DateOnly(2025, 7, 1))));
    }

    [Fact]
    public void Agencies_DistrictLeads_EndWithTheDistricts()
    {
        Assert.Equal(["LD", "YT", "GD", "TP", "VH"], Library.Agencies.Select(agency => agency.Id));
        // Districts were abolished on 2025-07-01 (Luật 72/2025/QH15).
        Assert.All(Library.Agencies, agency => Assert.Equal(new DateOnly(2025, 6, 30), agency.ValidTo));
    }
}
