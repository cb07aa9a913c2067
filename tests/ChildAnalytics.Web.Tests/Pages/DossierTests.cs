using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using ChildAnalytics.Web.Tests.Publishing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace ChildAnalytics.Web.Tests.Pages;

/// <summary>The recognition dossier as its readers get it: the page through a parser, the workbook through another library than the one that writes it.</summary>
public sealed class DossierTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Confirmed = "?bo=QD06-2019&ky=2025";
    private const string Illustrative = "?bo=QD06-2019-minh-hoa&ky=2025";
    private const string Commune = "/xa/25351@2025-07-01/ho-so";

    // ExcelDataReader asks for code page 1252 when it starts.
    static DossierTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Page_Downloaded_LoadsNothingAndRunsNothing()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html" + Confirmed));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [srcset], form"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Page_EveryPaper_NamesPublicationRulesSourceAndLabels()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html" + Illustrative));

        var facts = page.QuerySelector(".facts")!.TextContent;
        Assert.Contains("ban-thu-1, tính đến 15/11/2026", facts, StringComparison.Ordinal);
        Assert.Contains("QD06-2019-minh-hoa", facts, StringComparison.Ordinal);
        Assert.Contains("điểm giả định", facts, StringComparison.Ordinal);
        foreach (var paper in page.QuerySelectorAll(".cover, .sheet"))
        {
            var labels = paper.QuerySelector(".labels")!.TextContent;
            Assert.Contains("Dữ liệu mô phỏng", labels, StringComparison.Ordinal);
            Assert.Contains("minh họa, không phải quy định pháp luật", labels, StringComparison.Ordinal);
        }

        Assert.Equal(5, page.QuerySelectorAll(".cover, .sheet").Length);
        Assert.Contains("minh họa, không phải quy định pháp luật", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    // 409 of 486 children under 1: 84,2 percent; the rule states only its best step, so criterion 7 stays between 0 and 50. Criterion 1 has no stated points.
    [Fact]
    public async Task Page_AssessmentTable_ShowsFigureBoundsAndUnknownPointsInWords()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html" + Confirmed));

        var rows = page.QuerySelectorAll("#ban-danh-gia tbody tr").ToDictionary(row => row.QuerySelector("td")!.TextContent, row => row.TextContent);
        Assert.Equal(13, rows.Count);
        Assert.Contains("84,2%", rows["7"], StringComparison.Ordinal);
        Assert.Contains("409 / 486", rows["7"], StringComparison.Ordinal);
        Assert.Contains("0–50", rows["7"], StringComparison.Ordinal);
        Assert.Contains("≥ 98%: 50 điểm; thấp hơn: chưa có nguồn xác nhận", rows["7"], StringComparison.Ordinal);
        Assert.Contains("Chưa có trong văn bản đối chiếu", rows["1"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Explanation_LeadsToFileSheetRowAndCells()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html" + Confirmed));

        var text = page.QuerySelector("#ban-thuyet-minh")!.TextContent;
        Assert.Contains("bao-cao-thu.xlsx, trang B07, dòng 214, ô G214, H214", text, StringComparison.Ordinal);
        Assert.Contains("Đã đính chính ngày 08/01/2026, trước đó 90,5% (190/210)", text, StringComparison.Ordinal);
        Assert.Contains("Biên bản: Biên bản kiểm tra sổ tiêm, 7/BB-TYT (xã tự chấm)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Minutes_LeaveToTheCouncilWhatItDecides()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html" + Confirmed));

        var form = page.QuerySelector("#bien-ban")!;
        Assert.True(form.QuerySelectorAll(".blank").Length > 10);
        Assert.Equal(14, form.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Length);
        Assert.All(form.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr"), row => Assert.Equal("", row.QuerySelectorAll("td")[^1].TextContent + row.QuerySelectorAll("td")[^2].TextContent));
        Assert.Contains("Cơ quan công nhận: chưa xác định", form.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?bo=QD06-2019&ky=2024", "Kỳ đánh giá tháng 11/2024, năm thứ 4 của kế hoạch 2021–2025")]
    [InlineData("?bo=QD06-2019&ky=2024-11", "Kỳ đánh giá tháng 11/2024, năm thứ 4 của kế hoạch 2021–2025")]
    [InlineData("?bo=QD06-2019-minh-hoa&ky=2024-11", "Kỳ đánh giá tháng 11/2024")]
    [InlineData(Confirmed, "Kỳ theo dõi năm 2025; năm này không có kỳ đánh giá công nhận")]
    public async Task Page_RoundOrYear_IsCalledWhatItIs(string query, string expected)
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html" + query));

        Assert.Contains(expected, page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SmallCell_InPageAndWorkbook_StaysHidden()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html" + Confirmed));
        var row = page.QuerySelectorAll("#ban-danh-gia tbody tr").Single(row => row.QuerySelector("td")!.TextContent == "3");
        Assert.Contains("Ẩn: số nhỏ, bảo mật", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("", row.QuerySelectorAll("td")[2].TextContent);

        var cells = (await SheetAsync(Commune + ".xlsx" + Confirmed, "Đánh giá")).Single(cells => cells[0] is "3");
        Assert.Equal(["Ẩn: số nhỏ, bảo mật", "Ẩn: số nhỏ, bảo mật", "Ẩn: số nhỏ, bảo mật"], cells[3..6]);
    }

    [Fact]
    public async Task Workbook_ReadBack_HoldsFiguresAsNumbersAndTheUnknownAsWords()
    {
        var sheet = await SheetAsync(Commune + ".xlsx" + Confirmed, "Đánh giá");

        var seventh = sheet.Single(cells => cells[0] is "7");
        Assert.Equal([409.0, 486.0, "2025", 0.0, 50.0, 50.0, 50.0, 30.0], seventh[4..12]);
        var first = sheet.Single(cells => cells[0] is "1");
        Assert.Equal(["Chưa có trong văn bản đối chiếu", "Chưa có trong văn bản đối chiếu", "Chưa có trong văn bản đối chiếu", "Chưa chấm", "Chưa chấm"], first[7..12]);
    }

    [Theory]
    [InlineData("Tóm tắt")]
    [InlineData("Đánh giá")]
    [InlineData("Thuyết minh")]
    [InlineData("Minh chứng")]
    [InlineData("Tệp nguồn")]
    [InlineData("Biên bản")]
    [InlineData("Để ngỏ")]
    public async Task Workbook_EverySheet_CarriesLabelsPublicationAndSource(string name)
    {
        var text = string.Join('\n', (await SheetAsync(Commune + ".xlsx" + Illustrative, name)).Select(cells => string.Join('|', cells)));

        Assert.Contains("Dữ liệu mô phỏng, không dùng cho quyết định", text, StringComparison.Ordinal);
        Assert.Contains("minh họa, không phải quy định pháp luật", text, StringComparison.Ordinal);
        Assert.Contains("Bản công bố: ban-thu-1, tính đến 15/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("Nguồn văn bản: điểm giả định", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_ByTheStandard_IsValid()
    {
        using var stream = new MemoryStream(await BytesAsync(Commune + ".xlsx" + Confirmed));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Theory]
    [InlineData(".html")]
    [InlineData(".xlsx")]
    public async Task File_MadeTwice_IsTheSame(string ending) => Assert.Equal(await BytesAsync(Commune + ending + Confirmed), await BytesAsync(Commune + ending + Confirmed));

    [Theory]
    [InlineData(".html")]
    [InlineData(".xlsx")]
    public async Task FileName_OfSimulatedFigures_SaysSo(string ending)
    {
        using var response = await site.Dashboard.GetAsync(Commune + ending + Confirmed);

        Assert.Equal($"ho-so_25351_2025_QD06-2019_mo-phong{ending}", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }

    // The unit's name carries markup; it stands in the text and in the printed margin, which is a style rule.
    [Fact]
    public async Task NameWithMarkup_IsTextEverywhere()
    {
        var text = await TextAsync("/xa/26002@2025-07-01/ho-so.html" + Confirmed);
        var page = new HtmlParser().ParseDocument(text);

        Assert.Contains("Thử <b>& đậm</b>", page.QuerySelector(".unit")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>& đậm", text, StringComparison.Ordinal);
        Assert.Contains(await SheetAsync("/xa/26002@2025-07-01/ho-so.xlsx" + Confirmed, "Tóm tắt"), cells => (cells[0] as string)?.Contains("Thử <b>& đậm</b>", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("/xa/99999/ho-so.html")]
    [InlineData("/xa/25351@2025-07-01/ho-so.xlsx?ky=1999")]
    [InlineData("/xa/26003@2025-07-01/ho-so.html")]
    public async Task UnitOrYearWithoutResults_IsNotFound(string address)
    {
        using var response = await site.Dashboard.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task CommunePage_LeadsToBothFilesOfItsOwnState()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01" + Confirmed);

        string[] addresses = [.. page.QuerySelectorAll(".acts a[download]").Select(link => link.GetAttribute("href")!)];
        Assert.Equal(2, addresses.Length);
        Assert.All(addresses, address => Assert.Contains("ky=2025", address, StringComparison.Ordinal));
        foreach (var address in addresses)
            Assert.NotEmpty(await BytesAsync(address));
    }

    // Its figures give at most 50; it gave itself 50 (40 before), 30 were verified: one question, and one correction told.
    [Fact]
    public async Task AssessedCommune_Shown_PutsThreeKindsOfPointsSideBySide()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01" + Confirmed);

        var card = page.QuerySelector("#tu-cham-tham-dinh")!;
        var row = card.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent == "7");
        Assert.Equal(["0–50 điểm", "50", "30"], row.QuerySelectorAll("td").Skip(1).Take(3).Select(cell => cell.TextContent));
        Assert.Contains("TC07: tự chấm 50, thẩm định 30", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("xã đã sửa điểm tự chấm, trước đó 40", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Biên bản kiểm tra sổ tiêm, 7/BB-TYT", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hội đồng đánh giá <xã>", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa chấm", card.QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommuneNobodyAssessed_Shown_HasNoSuchCard()
    {
        var page = await site.Dashboard.ReadAsync("/xa/26000@2025-07-01" + Confirmed);

        Assert.Null(page.QuerySelector("#tu-cham-tham-dinh"));
    }

    // A round speaks of its own last day and of the rules then; a year of monitoring is never listed there.
    [Fact]
    public async Task CommunePage_Rounds_StandApartFromYearsAndNameTheNextOne()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01" + Confirmed);

        var card = page.QuerySelector("#ky-danh-gia")!;
        var row = Assert.Single(card.QuerySelectorAll("tbody tr")).TextContent;
        Assert.Contains("tháng 11/2024, năm thứ 4 của kế hoạch 2021–2025", row, StringComparison.Ordinal);
        Assert.Contains("801–876", row, StringComparison.Ordinal);
        Assert.Contains("danh hiệu của các đơn vị cũ không cộng lại được", row, StringComparison.Ordinal);
        Assert.Contains("Kỳ tới: tháng 11/2027, năm thứ 2 của kế hoạch 2026–2030. suy ra thử", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("ky=2024-11", card.QuerySelector("a[download]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfARound_TellsTheOutcomeOnItsLastDay()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync(Commune + ".html?bo=QD06-2019&ky=2024-11"));

        Assert.Contains("chưa xác định, tổng 801–876 điểm, mức đạt 800–850, theo quy định có hiệu lực ngày 30/11/2024", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string address) => Encoding.UTF8.GetString(await BytesAsync(address));

    private async Task<byte[]> BytesAsync(string address)
    {
        using var response = await site.Dashboard.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address} answered {response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<object?[]>> SheetAsync(string address, string name)
    {
        using var stream = new MemoryStream(await BytesAsync(address));
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        while (reader.Name != name)
            Assert.True(reader.NextResult(), $"no sheet {name}");
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
