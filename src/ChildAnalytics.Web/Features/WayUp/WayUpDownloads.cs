using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Features.Downloads;
using ChildAnalytics.Web.Features.Peers;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>Plans and peers as files, under the costs and limits of the address.</summary>
internal static class WayUpDownloads
{
    /// <summary>Adds one address for each page, its own with <c>.csv</c> behind.</summary>
    public static void MapWayUpDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/xa/{communeId}/tuong-dong.csv", (string communeId, Publication publication, PageAddress address) => Answer(publication, snapshot => Peers(snapshot, address, communeId)));
        routes.MapGet("/xa/{communeId}/duong-len.csv", (string communeId, Publication publication, PageAddress address) => Answer(publication, snapshot => Commune(snapshot, address, communeId)));
        routes.MapGet("/tinh/{provinceCode}/duong-len.csv", (string provinceCode, Publication publication, PageAddress address) => Answer(publication, snapshot => Province(snapshot, address, provinceCode)));
    }

    private static IResult Answer(Publication publication, Func<PublishedSnapshot, CsvTable?> read) =>
        publication.Snapshot is { } snapshot && read(snapshot) is { } table ? table.ToResult() : Results.NotFound();

    private static CsvTable? Peers(PublishedSnapshot snapshot, PageAddress address, string communeId)
    {
        if (snapshot.Units.Commune(communeId) is not { } commune || RatingScope.Choose(snapshot, address, commune.ProvinceCode) is not { } scope || snapshot.Peers.Of(communeId) is not { Count: > 0 } peers)
            return null;
        var table = new CsvTable(
            $"tuong-dong_{commune.Code}", $"{Label(scope.Rules)}các đơn vị tương đồng của {commune.Name}; bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic,
            "Phần", "Mã", "Tên", "Đơn vị này", "Mọi đơn vị khác, hoặc ở giữa", "Đơn vị tương đồng, hoặc nửa giữa", "Chênh lệch trước ghép", "Chênh lệch sau ghép, hoặc mức khác nhau", "Nhận xét");
        foreach (var peer in peers)
            table.Add("đơn vị tương đồng", peer.Id, peer.Name, null, null, peer.ProvinceName, null, peer.Distance, $"so được {NumberText.Count(peer.Compared)} đặc điểm");
        foreach (var row in snapshot.Peers.Balance(communeId))
            table.Add("cân bằng", row.Covariate, PeerWords.Name(row.Covariate), row.Value, row.OthersMean, row.PeersMean, row.Before, row.After, PeerWords.Judgement(row));
        foreach (var row in snapshot.Peers.Criteria(communeId, scope.Rules.Id))
            table.Add("tiêu chí", row.Id, row.Name, row.Own, row.Median, Middle(row.Low, row.High), null, null, PeerWords.Place(row));
        foreach (var row in snapshot.Peers.Measures(communeId))
            table.Add("chỉ tiêu", row.Id, row.Name, row.Own, row.Median, Middle(row.Low, row.High), null, null, PeerWords.Place(row));
        foreach (var change in snapshot.Peers.Changes(communeId, scope.Rules.Id))
            table.Add("tiến bộ ở tiêu chí yếu nhất", change.MeasureId, $"{change.PeerName} ({change.PeerId})", null, change.FromValue, NumberText.Machine(change.ToValue), null, null, change.IsReal ? "vượt dao động ngẫu nhiên" : "trong mức dao động");
        return table;
    }

    private static CsvTable? Commune(PublishedSnapshot snapshot, PageAddress address, string communeId)
    {
        if (snapshot.Units.Commune(communeId) is not { } commune || RatingScope.Choose(snapshot, address, commune.ProvinceCode) is not { } scope)
            return null;
        var published = snapshot.Improvements.Costs();
        var costs = new WayUpCosts(published, WayUpQuery.From(address, published.Select(cost => cost.MeasureId)));
        if (CommuneWayUp.Of(snapshot, communeId, commune.ProvinceCode, scope.Rules.Id, costs) is not { } own)
            return null;
        var table = new CsvTable($"duong-len_{commune.Code}", $"{Label(scope.Rules)}{WayUpWords.Lead(own, scope.Rules)}; bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic, StepColumns);
        AddSteps(table, own);
        return table;
    }

    private static CsvTable? Province(PublishedSnapshot snapshot, PageAddress address, string provinceCode)
    {
        if (snapshot.Units.Province(provinceCode) is null || RatingScope.Choose(snapshot, address, provinceCode) is not { } scope)
            return null;
        var published = snapshot.Improvements.Costs();
        var query = ProvinceWayUpQuery.From(address, published.Select(cost => cost.MeasureId));
        if (ProvinceWayUp.Of(snapshot, provinceCode, scope.Rules.Id, new WayUpCosts(published, query.Terms), query.Budget, query.Most) is not { } whole)
            return null;
        var table = new CsvTable(
            $"duong-len_{provinceCode}", $"{Label(scope.Rules)}{NumberText.Count(whole.Chosen.Count)} đơn vị trong {NumberText.Count(query.Budget)} đồng; bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic, StepColumns);
        foreach (var own in whole.Chosen)
            AddSteps(table, own);
        return table;
    }

    private static readonly string[] StepColumns =
    [
        "Mã đơn vị", "Đơn vị", "Mã chỉ tiêu", "Chỉ tiêu", "Khối lượng", "Đơn vị khối lượng", "Nay", "Cần tới", "Xã tương đồng đã tới", "Xã tương đồng có số liệu", "Đơn giá (đồng)", "Chi phí (đồng)",
        "Chi phí giả định", "Tổng điểm theo kế hoạch",
    ];

    private static void AddSteps(CsvTable table, CommuneWayUp own)
    {
        foreach (var step in own.Steps)
        {
            table.Add(
                own.Rating.CommuneId, own.Rating.Name, step.Measure.Id, step.Measure.ShortName, step.After.Units, step.Cost.Unit, step.Before.Value, step.After.Value, step.After.PeersReached,
                step.After.PeersTold, step.Cost.Cost, step.Total, step.Cost.IsIllustrative ? "có" : "không", own.Plan.Total);
        }
    }

    private static string? Middle(double? low, double? high) => low is { } from && high is { } to ? $"{NumberText.Machine(from)}–{NumberText.Machine(to)}" : null;

    private static string Label(PublishedRuleSet rules) => rules.IsIllustrative ? $"{IllustrationTag.Label}; " : "";
}
