using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Etl.Samples;

namespace ChildAnalytics.Etl.Tests.Samples;

public sealed class SampleWriterTests
{
    [Fact]
    public void Write_SameSeed_SameBytes()
    {
        using var first = new SampleFolder(SampleWorlds.Tiny, "province:75");
        using var second = new SampleFolder(SampleWorlds.Tiny, "province:75");
        Assert.Equal(first.Fingerprint(), second.Fingerprint());
    }

    [Fact]
    public void Write_OtherSeed_OtherFigures()
    {
        using var first = new SampleFolder(SampleWorlds.Tiny, "province:75", seed: 1);
        using var second = new SampleFolder(SampleWorlds.Tiny, "province:75", seed: 2);
        Assert.Empty(first.Fingerprint().Intersect(second.Fingerprint()));
    }

    [Fact]
    public void Write_EveryFile_CarriesLabelAndForm()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        Assert.Equal("DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH", sample.Manifest.Label);
        Assert.Contains(sample.Manifest.Label, File.ReadAllText(Path.Combine(sample.Path, "manifest.json")), StringComparison.Ordinal);
        foreach (var (file, form) in sample.Forms())
        {
            Assert.Contains("mo-phong", file.Name, StringComparison.Ordinal);
            Assert.Equal(sample.Manifest.Label, form.Text(1, 1));
            Assert.StartsWith("UBND ", form.Text(2, 1), StringComparison.Ordinal);
            Assert.Equal("BÁO CÁO ĐỊNH KỲ VỀ TRẺ EM (Biểu 01-TE)", form.Text(3, 1));
            Assert.Equal(file.Period.EndsWith("H1", StringComparison.Ordinal) ? $"6 tháng đầu năm {file.Period[..4]}" : $"Năm {file.Period}", form.Text(4, 2));
            Assert.Equal(file.SentOn.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), form.Text(5, 2));
            Assert.Equal("", form.Text(6, 1));
            Assert.Equal(
                ["STT", "Mã đơn vị", "Tên đơn vị", "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Tử số", "Mẫu số", "Giá trị", "Ghi chú"],
                form.Cells[6].Select(cell => cell?.ToString()));
        }
    }

    [Fact]
    public void Write_ReadBack_CountsAgreeWithManifest()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        Assert.Equal(
            sample.Manifest.Files.Select(file => file.Name).Append("manifest.json").Order(StringComparer.Ordinal),
            Directory.GetFiles(sample.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.All(sample.Forms(), pair => Assert.Equal(pair.File.RowCount, pair.Form.Rows.Count));
        Assert.Equal(sample.Manifest.RowCount, sample.Forms().Sum(pair => pair.Form.Rows.Count));
    }

    [Fact]
    public void Write_AcrossTheReform_FollowsTheMapOfTheDay()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        var senders = sample.Manifest.Files.Where(file => !file.IsCorrection).ToLookup(file => file.Period, file => file.SenderCode);
        for (var year = 2019; year <= 2024; year++)
            Assert.Equal(["70", "691", "692"], senders[year.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.Equal(["691", "692"], senders["2025H1"]);
        Assert.Equal(["75", "25001", "25003", "25011", "25013"], senders["2025"]);
    }

    [Fact]
    public void Write_FolderHoldsAFile_Refused()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        var request = new SampleRequest(new SampleScope("75"), 2019, 2025, Seed: 1);
        var fault = Assert.Throws<FaultException>(() => SampleWriter.Write(request, SampleWorlds.Tiny, sample.Path));
        Assert.Equal("CA1505", Assert.Single(fault.Faults).Id);
    }

    [Fact]
    public void Write_NothingFits_ReportsAllFaultsAtOnce()
    {
        var foreign = new SampleUnit(new UnitId("99001", new DateOnly(1995, 1, 1)), "Xã Lạ", UnitType.Commune, "999", "Huyện Lạ", "99", "Tỉnh Lạ", ValidTo: null);
        var world = new SampleWorld([foreign], [], [.. SampleMeasures.All.Where(measure => measure.Id != "DS01")]);
        var folder = Path.Combine(Path.GetTempPath(), "childanalytics-sample-never-made");
        var fault = Assert.Throws<FaultException>(() => SampleWriter.Write(new SampleRequest(new SampleScope("99"), 2025, 2019, Seed: 1), world, folder));
        Assert.Equal(["CA1502", "CA1503", "CA1504"], fault.Faults.Select(item => item.Id));
        fault = Assert.Throws<FaultException>(() => SampleWriter.Write(new SampleRequest(new SampleScope("98"), 2019, 2025, Seed: 1), world, folder));
        Assert.Equal(["CA1501", "CA1503"], fault.Faults.Select(item => item.Id));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("nation", true)]
    [InlineData("province:75", true)]
    [InlineData("province:5", false)]
    [InlineData("province:7x", false)]
    [InlineData("district:694", false)]
    [InlineData(null, false)]
    public void TryParse_Scope_ReadsOnlyTheTwoForms(string? text, bool expected)
    {
        Assert.Equal(expected, SampleScope.TryParse(text, out var scope));
        Assert.Equal(expected ? text : null, scope?.ToString());
    }
}
