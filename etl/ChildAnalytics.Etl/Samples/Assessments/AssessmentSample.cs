using System.Globalization;
using System.Text;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Etl.Samples.Randomness;
using ChildAnalytics.Etl.Sources.Reports.Assessment;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Samples.Assessments;

/// <summary>Synthetic assessments of some communes in the last year of a sample, labelled: what they gave themselves, what was verified, and one corrected form.</summary>
/// <remarks>Points lean to the best step, as self-scores under older rules did (880 to 980 of 1,000: baotayninh.vn a40764, backancity.gov.vn); the shares below are assumptions. They are not drawn from the figures of the sample, so that both disagree now and then.</remarks>
public static class AssessmentSample
{
    private const double ShareOfCommunes = 0.1;
    private const double SelfAtBest = 0.93;
    private const double VerifiedAsSelf = 0.9;
    private const double MinutesAsEvidence = 0.4;

    /// <summary>Writes one file a stage for each rule set, and the corrected form; an existing file is replaced.</summary>
    /// <param name="request">Scope, years and seed; equal requests on equal worlds give equal bytes.</param>
    /// <param name="world">Real units.</param>
    /// <param name="ruleSets">Rules to assess by; items without stated points are left empty.</param>
    /// <param name="folder">An existing folder.</param>
    /// <returns>Names of the files; none for the nation, whose sample is year-sets, and where no commune was drawn.</returns>
    public static IReadOnlyList<string> Write(SampleRequest request, SampleWorld world, IReadOnlyList<RuleSet> ruleSets, string folder)
    {
        if (request.Scope.ProvinceCode is not { } province)
            return [];
        SampleUnit[] communes =
        [
            .. world.Units.Where(unit => unit.ProvinceCode == province && unit.ValidTo is null && SplitMix64.For(request.Seed, "assessed", unit.Id.Code).Uniform() < ShareOfCommunes),
        ];
        if (communes.Length == 0)
            return [];
        var (year, office) = (request.LastYear, world.Units.First(unit => unit.ProvinceCode == province && unit.ValidTo is null).ProvinceName);
        var files = new List<string>();
        foreach (var rules in ruleSets)
        {
            var self = communes.SelectMany(unit => Items(rules).Select(item => (unit, item, Points: Self(request, unit, item)))).ToArray();
            files.Add(Save(folder, $"danh-gia_{province}_{year}_{rules.Id}_tu-cham", Head(office, year, rules.Id, "Tự đánh giá", new DateOnly(year, 12, 22)), self.Select(row => Row(row.unit, row.item, row.Points, "Hội đồng đánh giá cấp xã", new DateOnly(year, 12, 15), "BB-HĐĐG", request))));
            // The first commune, in order of code, takes one of its points back.
            var corrected = self.Where(row => row.unit == communes[0]).OrderByDescending(row => row.Points == row.item.MaxPoints).Take(1).Select(row => row with { Points = Lower(row.item, row.Points) });
            files.Add(Save(folder, $"danh-gia_{province}_{year}_{rules.Id}_tu-cham_dinh-chinh", Head(office, year, rules.Id, "Tự đánh giá", new DateOnly(year + 1, 1, 8)), corrected.Select(row => Row(row.unit, row.item, row.Points, "Hội đồng đánh giá cấp xã", new DateOnly(year + 1, 1, 5), "BB-HĐĐG", request))));
            var verified = self.Where((row, _) => Array.IndexOf(communes, row.unit) % 2 == 0).Select(row => row with { Points = Verified(request, row.unit, row.item, row.Points) });
            files.Add(Save(folder, $"danh-gia_{province}_{year}_{rules.Id}_tham-dinh", Head(office, year, rules.Id, "Thẩm định", new DateOnly(year + 1, 1, 20)), verified.Select(row => Row(row.unit, row.item, row.Points, "Đoàn thẩm định", new DateOnly(year + 1, 1, 16), "BB-TĐ", request))));
        }

        return files;
    }

    private static IEnumerable<CriterionItem> Items(RuleSet rules) => rules.Criteria.SelectMany(criterion => criterion.Items).Where(item => item.MaxPoints is not null);

    private static decimal Self(SampleRequest request, SampleUnit unit, CriterionItem item) =>
        SplitMix64.For(request.Seed, "self", unit.Id.Code, item.Id).Uniform() < SelfAtBest ? item.MaxPoints!.Value : Lower(item, item.MaxPoints!.Value);

    private static decimal Verified(SampleRequest request, SampleUnit unit, CriterionItem item, decimal self) =>
        SplitMix64.For(request.Seed, "verified", unit.Id.Code, item.Id).Uniform() < VerifiedAsSelf ? self : Lower(item, self);

    // The next step below, or none.
    private static decimal Lower(CriterionItem item, decimal points) => item.Bands.Select(band => band.Points).Where(step => step < points).DefaultIfEmpty(0).Max();

    private static string[] Row(SampleUnit unit, CriterionItem item, decimal points, string by, DateOnly minutes, string series, SampleRequest request)
    {
        var number = $"{SplitMix64.For(request.Seed, "minutes", unit.Id.Code).Below(90) + 10}/{series}";
        var (kind, title, reference) = SplitMix64.For(request.Seed, "evidence", unit.Id.Code, item.Id).Uniform() < MinutesAsEvidence
            ? ("Biên bản", "Biên bản họp " + char.ToLowerInvariant(by[0]) + by[1..], number)
            : ("Nguồn số liệu", $"Báo cáo định kỳ về trẻ em năm {request.LastYear} (Biểu 01-TE)", "");
        return
        [
            unit.Id.Code, unit.Name, item.Id, item.Kind != ItemKind.YesNo ? "" : points > 0 ? ReportForm.Yes : ReportForm.No, VietnameseNumber.Show(points), by,
            minutes.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), number, kind, title, reference, "",
        ];
    }

    private static string[][] Head(string office, int year, string ruleSetId, string stage, DateOnly sentOn) =>
    [
        [ReportForm.SyntheticLabel],
        [$"UBND {char.ToLowerInvariant(office[0])}{office[1..]}"],
        [AssessmentForm.Title],
        [AssessmentForm.RoundLabel, year.ToString(CultureInfo.InvariantCulture)],
        [AssessmentForm.RuleSetLabel, ruleSetId],
        [AssessmentForm.StageLabel, stage],
        [ReportForm.SentOnLabel, sentOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)],
        [],
        [.. AssessmentForm.Headings],
    ];

    private static string Save(string folder, string name, string[][] head, IEnumerable<string[]> rows)
    {
        var file = $"{name}_mo-phong.csv";
        using var writer = new StreamWriter(Path.Combine(folder, file), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        foreach (var cells in head)
            writer.WriteLine(string.Join(';', cells));
        var number = 0;
        foreach (var cells in rows)
            writer.WriteLine($"{++number};{string.Join(';', cells)}");
        return file;
    }
}
