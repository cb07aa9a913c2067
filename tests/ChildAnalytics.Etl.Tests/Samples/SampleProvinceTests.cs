namespace ChildAnalytics.Etl.Tests.Samples;

/// <summary>The demo sample on the official unit lists: new province 75 of old provinces 70 (Bình Phước) and 75 (Đồng Nai).</summary>
public sealed class SampleProvinceTests(SampleProvinceTests.Demo demo) : IClassFixture<SampleProvinceTests.Demo>
{
    [Fact]
    public void Demo_Files_AreAsManyAsSendersAndPeriods()
    {
        // 22 districts of six years and one half-year, 2 and then 1 province file a year, 95 new communes (unit lists); one correction; less the senders without any report.
        var sample = demo.Sample();
        var silent = sample.Manifest.MissingReports.Count(report => report.Period == "2025");
        Assert.Equal((22 * 7) + (2 * 6) + 1 + 95 - silent + 1, sample.Manifest.Files.Count);
        Assert.InRange(sample.Manifest.Files.Count(file => file.IsLate), 6, 8);
        Assert.InRange(sample.Manifest.Files.Count(file => file.Format == "csv") / (double)sample.Manifest.Files.Count, 0.18, 0.32);
        Assert.All(sample.Manifest.Files.Where(file => file.IsLate), file => Assert.True(file.SentOn > new DateOnly(file.SentOn.Year, 11, 10)));
        Assert.All(sample.Manifest.Files.Where(file => !file.IsLate && !file.IsCorrection), file => Assert.True(file.SentOn < new DateOnly(file.SentOn.Year, 11, 10)));
    }

    [Fact]
    public void Demo_Units_AreThoseOfTheirMap()
    {
        var sample = demo.Sample();
        var world = SampleWorlds.Real();
        var old = world.Units.Where(unit => unit.ValidTo is not null && unit.ProvinceCode is "70" or "75").Select(unit => unit.Id.Code).ToHashSet();
        var current = world.Units.Where(unit => unit.ValidTo is null && unit.ProvinceCode == "75").Select(unit => unit.Id.Code).ToHashSet();
        Assert.Equal(95, current.Count);
        var planted = sample.Manifest.PlantedErrors.Select(error => (error.File, error.Row)).ToHashSet();
        foreach (var (file, form) in sample.Forms().Where(pair => pair.File.SenderCode.Length > 2))
        {
            var map = file.Period == "2025" ? current : old;
            Assert.All(form.Rows.Where(row => !planted.Contains((file.Name, row.Number))), row => Assert.Contains(row.UnitCode, map));
        }
    }

    // Children: 27 % of 1.0 and 3.1 million people. Tolerance 3 %: yearly noise and communes that sent nothing.
    [Theory]
    [InlineData("70", 270_000)]
    [InlineData("75", 837_000)]
    public void Demo_Children2019_AreThoseOfTheProvince(string province, double expected)
    {
        var (numerator, _) = demo.Sum("DS01", province, "2019");
        Assert.Equal(1, numerator / expected, 0.03);
    }

    // GSO tables demography_13 and demography_25, 2016. Three years of counts are pooled: 620 and 1,030 infant deaths expected, so 12 % is three standard errors and the trend of -3 % a year.
    [Theory]
    [InlineData("CT03b", "70", 13.8)]
    [InlineData("CT03b", "75", 7.5)]
    [InlineData("CT03c", "70", 20.7)]
    [InlineData("CT03c", "75", 11.3)]
    public void Demo_ChildMortality_IsNearThePublishedLevel(string measure, string province, double perThousand)
    {
        var (numerator, denominator) = demo.Sum(measure, province, "2019", "2020", "2021");
        Assert.Equal(1, 1000 * numerator / denominator / perThousand, 0.15);
    }

    // GSO table health_14, 2016: 99.0 % and 98.4 %. Half a point: 25 thousand children leave 0.06, commune effects the rest.
    [Theory]
    [InlineData("70", 99.0)]
    [InlineData("75", 98.4)]
    public void Demo_FullImmunisation2019_IsNearThePublishedLevel(string province, double percent)
    {
        var (numerator, denominator) = demo.Sum("CT05a", province, "2019");
        Assert.Equal(percent, 100 * numerator / denominator, 0.5);
    }

    [Fact]
    public void Demo_EpidemicYear_HasMoreGaps()
    {
        var gaps = demo.Sample().Forms().Where(pair => pair.File is { IsCorrection: false, SenderCode.Length: 3 } && pair.File.Period.Length == 4)
            .GroupBy(pair => pair.File.Period)
            .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Form.Rows).Average(row => row.Numerator is null && row.ValueText.Length == 0 ? 1.0 : 0));
        Assert.Equal("2021", gaps.MaxBy(pair => pair.Value).Key);
        Assert.All(gaps, pair => Assert.InRange(pair.Value, 0.001, 0.08));
    }

    /// <summary>The demo sample, written once for all tests of the class.</summary>
    public sealed class Demo : IDisposable
    {
        private readonly Lock _gate = new();
        private SampleFolder? _sample;
        private Dictionary<(string Province, string Period, string Measure), (double Numerator, double Denominator)>? _sums;

        internal SampleFolder Sample()
        {
            lock (_gate)
                return _sample ??= new SampleFolder(SampleWorlds.Real(), "province:75");
        }

        internal (double Numerator, double Denominator) Sum(string measure, string province, params string[] periods)
        {
            lock (_gate)
                _sums ??= SumAll();
            return (periods.Sum(period => _sums[(province, period, measure)].Numerator), periods.Sum(period => _sums[(province, period, measure)].Denominator));
        }

        public void Dispose() => _sample?.Dispose();

        private Dictionary<(string, string, string), (double, double)> SumAll()
        {
            var sample = Sample();
            var provinces = SampleWorlds.Real().Units.Where(unit => unit.ValidTo is not null).ToDictionary(unit => unit.Id.Code, unit => unit.ProvinceCode);
            var planted = sample.Manifest.PlantedErrors.Select(error => (error.File, error.Row)).ToHashSet();
            return sample.Forms()
                .Where(pair => pair.File is { IsCorrection: false, SenderCode.Length: 3 })
                .SelectMany(pair => pair.Form.Rows.Where(row => !planted.Contains((pair.File.Name, row.Number))).Select(row => (pair.File.Period, Row: row)))
                .GroupBy(pair => (provinces[pair.Row.UnitCode], pair.Period, pair.Row.MeasureId))
                .ToDictionary(group => group.Key, group => (group.Sum(pair => pair.Row.Numerator ?? 0), group.Sum(pair => pair.Row.Numerator is null ? 0 : pair.Row.Denominator ?? 0)));
        }
    }
}
