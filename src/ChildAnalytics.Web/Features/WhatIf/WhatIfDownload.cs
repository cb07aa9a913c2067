using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.WhatIf;
using ChildAnalytics.Web.Features.Downloads;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>Every commune whose verdict or total a supposition changes, as a file.</summary>
internal static class WhatIfDownload
{
    private const string Supposed = "Giả định của người xem, không phải kết luận";

    /// <summary>Adds <c>/gia-dinh.csv</c>, which reads the same address as its page.</summary>
    public static void MapWhatIfDownload(this IEndpointRouteBuilder routes) => routes.MapGet("/gia-dinh.csv", Read);

    private static IResult Read(Publication publication, PageAddress address, NationCache nations)
    {
        if (publication.Snapshot is not { } snapshot
            || snapshot.Ratings.RuleSets() is not [_, ..] ruleSets
            || (ruleSets.FirstOrDefault(set => set.Id == address["bo"]) ?? ruleSets[^1]) is not { } rules
            || nations.Of(snapshot, rules.Id) is not var (country, sheets))
            return Results.NotFound();
        var query = WhatIfQuery.From(address[WhatIfQuery.Key]);
        WhatIfRating rating;
        try
        {
            rating = query.Faults.Count > 0 ? throw new FaultException(query.Faults) : WhatIfEngine.Suppose(country.Nation, query.Changes);
        }
        catch (FaultException refused)
        {
            return Results.Text(string.Join('\n', refused.Faults.Select(fault => fault.Describe(Language.Vi))), "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
        }

        var label = $"{Supposed}; {(rules.IsIllustrative ? IllustrationTag.Label + "; " : "")}{ChangeWords.Write(query.Changes)}; bản công bố {snapshot.Info.Id}";
        var table = new CsvTable(
            $"gia-dinh_{rules.Id}", label, snapshot.Info.IsSynthetic, "Mã", "Đơn vị", "Tỉnh", "Đang là", "Thành", "Điểm ít nhất, đang là", "Điểm nhiều nhất, đang là",
            "Điểm ít nhất, thành", "Điểm nhiều nhất, thành", "Mức đạt thấp", "Mức đạt cao");
        foreach (var shift in country.Units.Select((unit, index) => new VerdictShift(unit, sheets[index], rating.Sheets[index])).Where(shift => shift.IsFlipped || shift.HasOtherTotal))
        {
            table.Add(
                shift.Unit.CommuneId, shift.Unit.Name, shift.Unit.ProvinceName, VerdictWords.Name(shift.Before.Overall), VerdictWords.Name(shift.After.Overall),
                shift.Before.Total.Min, shift.Before.Total.Max, shift.After.Total.Min, shift.After.Total.Max, shift.After.PassMarkLo, shift.After.PassMarkHi);
        }

        return table.ToResult();
    }
}
