using System.Net;
using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

/// <summary>Suppositions over five communes with 84.2 % and 20 points each, mark 40 in class B (Publishing/Rows).</summary>
public sealed class WhatIfPageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Theory]
    [InlineData("nguong.TC07.1:84", "kết luận thay đổi ở 5 trong 5 đơn vị: số đơn vị đạt từ 0 thành 5.")]
    [InlineData("dat.B:20", "kết luận thay đổi ở 5 trong 5 đơn vị: số đơn vị đạt từ 0 thành 5.")]
    // Class C asks 30, more than 20 points.
    [InlineData("ds.mountain:everybody", "không kết luận nào trong 5 đơn vị thay đổi")]
    [InlineData("so.25351.TC07:99", "kết luận thay đổi ở 1 trong 5 đơn vị: số đơn vị đạt từ 0 thành 1.")]
    public async Task Supposition_InTheAddress_SaysHowManyVerdictsFlip(string whatIf, string expected)
    {
        var page = await site.Dashboard.ReadAsync("/gia-dinh?gt=" + whatIf);

        Assert.Contains(expected, page.QuerySelector("#ket-qua .lead-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Minh họa, không phải quy định pháp luật", page.QuerySelector("#ket-qua")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FlippedCommunes_AreListed_AsManyAsTheFileHolds()
    {
        var page = await site.Dashboard.ReadAsync("/gia-dinh?gt=nguong.TC07.1:84");
        using var file = await site.Dashboard.GetAsync("/gia-dinh.csv?gt=nguong.TC07.1:84");

        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, page.QuerySelectorAll("#doi-ket-luan tbody tr").Length);
        Assert.Equal(2 + 5, lines.Length);
        Assert.Contains("minh họa", lines[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("nguong.TC07.1:84", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dat.B=20&nguong.TC07.1=98", "gt=dat.B:20")]
    [InlineData("dat.B=40,0&nguong.TC07.1=84,5", "gt=nguong.TC07.1:84.5")]
    [InlineData("dat.B=1.000", "gt=dat.B:1000")]
    [InlineData("dat.B=40&thieu=", "")]
    [InlineData("xa-moi=25351&ct-moi=TC07&so-moi=99,1", "gt=so.25351.TC07:99.1")]
    public async Task Form_Sent_IsAnsweredWithTheShortAddress(string fields, string expected)
    {
        var page = await site.Dashboard.ReadAsync($"/gia-dinh?tinh-lai=1&bo=QD06-2019-minh-hoa&{fields}");

        // The reader follows the redirection; the chips are what the new address supposes.
        var links = page.QuerySelectorAll("#ket-qua .on a").Length;
        Assert.Equal(expected.Length == 0 ? 0 : 2, links);
        Assert.Contains(expected, page.QuerySelector("footer.end")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dat.Z:1", "CA1933")]
    [InlineData("thieu:abc", "CA1934")]
    [InlineData("nguong.TC07.2:99", "CA1935")]
    [InlineData("foo", "CA1930")]
    [InlineData("<script>alert(1)</script>", "CA1930")]
    public async Task BadSupposition_IsAnsweredInVietnamese_WithTheRulesInForce(string whatIf, string id)
    {
        var page = await site.Dashboard.ReadAsync("/gia-dinh?gt=" + Uri.EscapeDataString(whatIf), HttpStatusCode.BadRequest);

        var message = page.QuerySelector("#loi-gia-dinh")!;
        Assert.Contains(id, message.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa tính được", message.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#loi-gia-dinh script"));
        Assert.Contains("0 trong 5 đơn vị đạt", page.QuerySelector("#ket-qua .lead-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certainty_SaysForHowManyItIsCertain_AndWhatEachAnswerChanges()
    {
        var page = await site.Dashboard.ReadAsync("/muc-chac-chan?bo=QD06-2019-minh-hoa");

        Assert.Contains("2 trong 5 đơn vị đã có kết luận chắc chắn", page.QuerySelector("#chac-chan .lead-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Câu trả lời khác làm đổi tới 2 kết luận.", page.QuerySelector("#cau-hoi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa tính được", page.QuerySelector("#cau-hoi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChildIndex_ShowsPartsAndTheSpreadOverMethods()
    {
        var page = await site.Dashboard.ReadAsync("/chi-so?tinh=75");

        var cells = page.QuerySelectorAll("#bang-chi-so tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["61,2", "68,3", "chưa đủ", "100%", "2–5"], cells);
    }
}
