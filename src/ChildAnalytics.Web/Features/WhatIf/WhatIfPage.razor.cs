using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Scoring.WhatIf;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>Other rules, other answers, other figures: every commune of the country rated again at once. All of it stands in the address; nothing is stored.</summary>
public partial class WhatIfPage
{
    private const int PageSize = 50;

    /// <summary>Countries read lately.</summary>
    [Inject]
    public required NationCache Nations { get; set; }

    private PublishedRuleSet? Rules { get; set; }

    private IReadOnlyList<PublishedRuleSet> RuleSets { get; set; } = [];

    private PublishedNation? Country { get; set; }

    private WhatIfQuery Query { get; set; } = WhatIfQuery.From(null);

    private IReadOnlyList<Fault> Faults { get; set; } = [];

    private IReadOnlyList<VerdictShift> Shifts { get; set; } = [];

    private IReadOnlyList<VerdictShift> Flipped { get; set; } = [];

    private int HiddenOpened { get; set; }

    private bool IsSupposed => Query.Changes.Count > 0 && Faults.Count == 0;

    private string? ProvinceShown => Shifts.Any(shift => shift.Unit.ProvinceCode == Address["tinh"]) ? Address["tinh"] : null;

    private IReadOnlyList<VerdictShift> Listed => [.. Flipped.Where(shift => ProvinceShown is not { } code || shift.Unit.ProvinceCode == code)];

    private int LastPage => Math.Max(1, (Listed.Count + PageSize - 1) / PageSize);

    private int PageShown => Math.Clamp(Address.Number("trang") ?? 1, 1, LastPage);

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Kỳ số liệu", "Năm " + Country?.Nation.RoundId, []),
        new("Bộ tiêu chuẩn", RatingScope.ShortName(Rules!), [.. RuleSets.Select(set => (RatingScope.ShortName(set), Address.With(("bo", set.Id), (WhatIfQuery.Key, null), ("trang", null)), set == Rules))]),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        RuleSets = snapshot.Ratings.RuleSets();
        Rules = RuleSets.FirstOrDefault(set => set.Id == Address["bo"]) ?? RuleSets.LastOrDefault();
        if (Rules is null || Nations.Of(snapshot, Rules.Id) is not var (country, sheets))
            return true;
        Country = country;
        Address.Keep("bo", Rules.Id);
        if (Address[WhatIfQuery.FormKey] is not null)
        {
            SendOn(country);
            return true;
        }

        Query = WhatIfQuery.From(Address[WhatIfQuery.Key]);
        Faults = Query.Faults;
        var supposed = Suppose(country);
        Shifts = [.. country.Units.Select((unit, index) => new VerdictShift(unit, sheets[index], supposed?.Sheets[index] ?? sheets[index]))];
        HiddenOpened = supposed?.HiddenOpened ?? 0;
        Flipped = [.. Shifts.Where(shift => shift.IsFlipped).OrderBy(shift => shift.Unit.ProvinceCode, StringComparer.Ordinal).ThenBy(shift => shift.Unit.Name, NameOrder.Comparer)];
        if (Faults.Count > 0)
            Request!.Response.StatusCode = StatusCodes.Status400BadRequest;
        return true;
    }

    private WhatIfRating? Suppose(PublishedNation country)
    {
        if (Query.Changes.Count == 0 || Faults.Count > 0)
            return null;
        try
        {
            return WhatIfEngine.Suppose(country.Nation, Query.Changes);
        }
        catch (FaultException refused)
        {
            Faults = refused.Faults;
            return null;
        }
    }

    // A form sends every field; the address to pass on names only what differs.
    private void SendOn(PublishedNation country)
    {
        var fields = Request!.Request.Query.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()));
        var text = WhatIfQuery.Shorten(fields, WhatIfQuery.InForce(country.Nation.Law.RuleSet, country.Nation.Settings));
        Request.Response.Redirect(Address.To("/gia-dinh", (WhatIfQuery.Key, text), ("cb", Request.Request.Query["cb"])));
    }

    private string Finding
    {
        get
        {
            if (!IsSupposed)
                return $"Đang tính theo quy tắc có hiệu lực: {NumberText.Count(VerdictShift.CountBefore(Shifts, Verdict.Met))} trong {NumberText.Count(Shifts.Count)} đơn vị đạt. Đổi một quy tắc ở dưới để xem kết luận của cả nước thay đổi ra sao.";
            if (Flipped.Count == 0)
                return $"Với giả định này, không kết luận nào trong {NumberText.Count(Shifts.Count)} đơn vị thay đổi; tổng điểm thay đổi ở {NumberText.Count(Shifts.Count(shift => shift.HasOtherTotal))} đơn vị.";
            return $"Với giả định này, kết luận thay đổi ở {NumberText.Count(Flipped.Count)} trong {NumberText.Count(Shifts.Count)} đơn vị: số đơn vị đạt từ {NumberText.Count(VerdictShift.CountBefore(Shifts, Verdict.Met))} thành {NumberText.Count(VerdictShift.CountAfter(Shifts, Verdict.Met))}.";
        }
    }

    private string CountLine => Listed.Count == 0
        ? "Không có đơn vị nào."
        : $"Hiển thị dòng {NumberText.Range(NumberText.Count(((PageShown - 1) * PageSize) + 1), NumberText.Count(Math.Min(Listed.Count, PageShown * PageSize)))} trong {NumberText.Count(Listed.Count)}.";
}
