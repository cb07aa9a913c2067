using System.Text;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources;
using ChildAnalytics.Etl.Sources.Reports.Assessment;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Tests.Fixtures;

namespace ChildAnalytics.Etl.Tests.Sources.Reports;

/// <summary>Form "Biểu 03-TE": what is kept, what is set aside and by which rule, and what is refused.</summary>
public sealed class AssessmentSourceTests
{
    // C1a is a yes/no item of 50 points, C1b steps up to 15, C2 an item whose points no source states.
    private static readonly ReportLists Lists = Report.Lists with
    {
        Assessments = new AssessmentLists(
            new Dictionary<string, Period> { ["2024-11"] = new Period(2024) },
            new Dictionary<string, IReadOnlyDictionary<string, AssessableItem>>
            {
                ["R"] = new Dictionary<string, AssessableItem> { ["C1a"] = new("C1", true, 50), ["C1b"] = new("C1", false, 15), ["C2"] = new("C2", false, null) },
            }),
    };

    private static readonly object?[] Sound = Row("C1a", "Có", 50);

    [Fact]
    public void SoundRow_OfARound_IsKeptWithRulesStageMinutesAndEvidence()
    {
        var content = Read(Form(Sound));

        Assert.Empty(content.Quarantined);
        Assert.Equal(
            ["2024-11", "2024", "R", "self_assessed", "2024-11-25", "25342", "Xã Tân Lợi", "C1", "C1a", "1", "50", "Hội đồng", "2024-11-20", "12/BB", "minutes", "Biên bản họp", "12/BB", "ghi chú"],
            Assert.Single(content.Rows).Cells);
        Assert.Equal(("UBND huyện Hớn Quản", false, new Period(2024), new DateOnly(2024, 11, 25)), (content.ReceivedFrom, content.IsSynthetic, content.Period, content.SentOn));
    }

    [Fact]
    public void Csv_SameForm_GivesTheSameRows() =>
        Assert.Equal(Assert.Single(Read(Form(Sound)).Rows).Cells, Assert.Single(Read(Form(Sound), isCsv: true).Rows).Cells);

    [Fact]
    public void Label_OfSimulatedData_MarksTheFile() => Assert.True(Read(Form(Sound, label: "DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH")).IsSynthetic);

    // An item may have several pieces of evidence; only the first row scores it.
    [Fact]
    public void FurtherEvidence_OnAScoredItem_IsNoRepetition()
    {
        var content = Read(Form(Sound, Row("C1a", null, null, evidence: ("Văn bản", "Quyết định phân công"))));

        Assert.Empty(content.Quarantined);
        Assert.Equal(["1", ""], content.Rows.Select(row => row.Cells[9]));
    }

    // Not assessed is no fault where there is evidence, and never 0.
    [Fact]
    public void EmptyPoints_StayEmpty() => Assert.Equal("", Assert.Single(Read(Form(Row("C2", null, null))).Rows).Cells[10]);

    private static readonly (string Id, string Column, object?[] Row)[] Faulty =
    [
        ("CA1221", "Mã đơn vị", Row("C1a", "Có", 50, code: "70")),
        ("CA1222", "Mã đơn vị", Row("C1a", "Có", 50, code: "99999")),
        ("CA1240", "Mã nội dung", Row("C9", null, 5)),
        ("CA1224", "Điểm", Row("C1b", null, "mười")),
        ("CA1226", "Điểm", Row("C1b", null, -1)),
        ("CA1241", "Điểm", Row("C1b", null, "15,5")),
        ("CA1231", "Trả lời", Row("C1a", "Có lẽ", 50)),
        ("CA1232", "Trả lời", Row("C1b", "Có", 15)),
        ("CA1242", "Trả lời", Row("C1a", "Có", 40)),
        ("CA1242", "Trả lời", Row("C1a", "Không", 50)),
        ("CA1243", "Ngày biên bản", Row("C1a", "Có", 50, minutes: "26/11/2024")),
        ("CA1243", "Ngày biên bản", Row("C1a", "Có", 50, minutes: "hôm qua")),
        ("CA1244", "Loại minh chứng", Row("C1a", "Có", 50, evidence: ("Ảnh", "Ảnh chụp"))),
        ("CA1244", "Loại minh chứng", Row("C1a", "Có", 50, evidence: ("Văn bản", null))),
        ("CA1234", "Điểm", Row("C1b", null, null, evidence: (null, null))),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Faulty.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void FaultyRow_IsSetAsideUnderItsRule(int place)
    {
        var (id, column, row) = Faulty[place];

        var aside = Assert.Single(Read(Form(row)).Quarantined);

        Assert.Equal((id, column, 10), (aside.Faults[0].Id, aside.Faults[0].Where.Column, aside.RowNumber));
    }

    [Fact]
    public void ItemScoredTwice_KeepsTheFirstRow()
    {
        var content = Read(Form(Sound, Row("C1a", "Không", 0)));

        Assert.Equal("50", Assert.Single(content.Rows).Cells[10]);
        Assert.Equal("CA1229", Assert.Single(Assert.Single(content.Quarantined).Faults).Id);
    }

    [Fact]
    public void Head_WithSeveralFaults_IsRefusedWithAllOfThem()
    {
        var form = Form(Sound).ToArray();
        (form[3], form[4], form[5], form[6]) = (["Kỳ đánh giá:", "2023-11"], ["Bộ tiêu chuẩn:", "X"], ["Bước:", "Xem"], ["Ngày gửi:", ""]);

        var refused = Assert.Throws<FaultException>(() => Read(form));

        Assert.Equal(["CA1245", "CA1245", "CA1245", "CA1213"], refused.Faults.Select(fault => fault.Id));
    }

    [Fact]
    public void Form_AmongAllSources_IsRecognisedByItsSheetOrHeadings()
    {
        var sources = KnownSources.All(Lists);
        string[] datasets =
        [
            .. new[] { File(Form(Sound), isCsv: false), File(Form(Sound), isCsv: true), new InputFile("b.xlsx", new Report().AsWorkbook()), new InputFile("b.csv", new Report().AsCsv()) }
                .Select(file => sources.First(source => source.Recognises(file)).Dataset),
        ];

        Assert.Equal(["assessment", "assessment", "commune_report", "commune_report"], datasets);
        foreach (var source in sources.OfType<IDisposable>())
            source.Dispose();
    }

    private static object?[] Row(string item, string? answer, object? points, string code = "25342", string? minutes = "20/11/2024", (string? Kind, string? Title)? evidence = null)
    {
        var (kind, title) = evidence ?? ("Biên bản", "Biên bản họp");
        return [1, code, "Xã Tân Lợi", item, answer, points, "Hội đồng", minutes, "12/BB", kind, title, kind is null ? null : "12/BB", "ghi chú"];
    }

    private static IReadOnlyList<object?>[] Form(params object?[][] rows) => Form(label: null, rows);

    private static IReadOnlyList<object?>[] Form(object?[] row, string label) => Form(label, row);

    private static IReadOnlyList<object?>[] Form(string? label, params object?[][] rows) =>
    [
        [label], ["UBND huyện Hớn Quản"], [AssessmentForm.Title], ["Kỳ đánh giá:", "2024-11"], ["Bộ tiêu chuẩn:", "R"], ["Bước:", "Tự đánh giá"], ["Ngày gửi:", "25/11/2024"], [null],
        [.. AssessmentForm.Headings], .. rows,
    ];

    private static FileContent Read(IReadOnlyList<object?>[] form, bool isCsv = false) => new AssessmentSource(Lists).Read(File(form, isCsv), Report.ReceivedOn);

    private static InputFile File(IReadOnlyList<object?>[] form, bool isCsv) => isCsv
        ? new InputFile("danh-gia.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", form.Select(row => string.Join(';', row)))))
        : new InputFile("danh-gia.xlsx", Workbook.Write(AssessmentForm.SheetName, form));
}
