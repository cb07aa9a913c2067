using ChildAnalytics.Marts.Provinces;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Features.DataQuality;
using ChildAnalytics.Web.Features.Publishing;
using ChildAnalytics.Web.Features.Ranking;
using ChildAnalytics.Web.Features.Risks;
using ChildAnalytics.Web.Features.SourceFiles;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChildAnalytics.Web.Features.Downloads;

/// <summary>Tables of the pages as files, under the page's own filters, with all rows and not just the page shown.</summary>
internal static class TableDownloads
{
    /// <summary>Adds one address for each table: that of its page with <c>.csv</c> behind.</summary>
    public static void MapTableDownloads(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/xep-hang.csv", Ranking);
        Map(routes, "/nguy-co.csv", Risks);
        Map(routes, "/trien-vong.csv", Prospects);
        Map(routes, "/nguon.csv", SourceFiles);
        Map(routes, "/chat-luong.csv", Issues);
        Map(routes, "/thay-doi.csv", Changes);
        Map(routes, "/thong-ke-tinh.csv", ProvinceSeries);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<PublishedSnapshot, PageAddress, CsvTable?> read) =>
        routes.MapGet(path, (Publication publication, PageAddress address) =>
            publication.Snapshot is { } snapshot && read(snapshot, address) is { } table ? table.ToResult() : Results.NotFound());

    private static CsvTable? Ranking(PublishedSnapshot snapshot, PageAddress address)
    {
        var code = address["tinh"] ?? snapshot.Units.ProvincesWithData().FirstOrDefault()?.Code;
        if (code is null || RatingScope.Choose(snapshot, address, code) is not { } scope)
            return null;
        var label = scope.Rules.IsIllustrative ? $"{IllustrationTag.Label}; " : "";
        var table = new CsvTable(
            $"xep-hang_{code}_{scope.Round.RoundId}_{scope.Rules.Id}", $"{label}bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic,
            "Mã", "Đơn vị", "Kết luận", "Hạng tốt nhất", "Hạng kém nhất", "Bậc", "Điểm chắc chắn", "Điểm nhiều nhất", "Mức đạt thấp", "Mức đạt cao",
            "Hạng cả nước tốt nhất", "Hạng cả nước kém nhất", "Số đơn vị cùng điểm", "Thay đổi hạng vượt quá ngẫu nhiên");
        foreach (var rating in RankingQuery.From(address).Apply(PlacedRatings.Of(snapshot, code, scope.Round.RoundId, scope.Rules.Id)))
        {
            table.Add(
                rating.CommuneId, rating.Name, VerdictWords.Name(rating.Verdict), rating.RankLow, rating.RankHigh, rating.Band,
                rating.TotalMin, rating.TotalMax, rating.PassMarkLow, rating.PassMarkHigh,
                rating.Places?.NationLow, rating.Places?.NationHigh, rating.Places?.Sharing, rating.Places is { } places ? PlaceText.Movement(places) : null);
        }

        return table;
    }

    private static CsvTable? Risks(PublishedSnapshot snapshot, PageAddress address)
    {
        var years = snapshot.Risks.Years();
        if (years.Count == 0)
            return null;
        var query = RiskQuery.From(address, years);
        var table = new CsvTable(
            $"nguy-co_{NumberText.Machine(query.Filter.Year)}", $"bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic,
            "Mã", "Đơn vị", "Mã chỉ tiêu", "Chỉ tiêu", "Nguy cơ không đạt", "Hiện nay", "Kỳ", "So sánh", "Mục tiêu", "Dự báo", "Thấp nhất 80%", "Cao nhất 80%", "Thấp nhất 95%", "Cao nhất 95%", "Nhịp cần", "Nhịp đã đạt", "Trẻ còn thiếu", "Cơ quan chủ trì", "So với bản công bố trước");
        foreach (var risk in snapshot.Risks.Find(query.Filter, query.Order, skip: 0, int.MaxValue).Rows)
        {
            table.Add(
                risk.CommuneId, risk.CommuneName, risk.MeasureId, risk.MeasureName, RiskWords.Name(risk.Band),
                risk.Latest is null && risk.IsSensitive ? MeasureText.Hidden : risk.Latest, risk.LatestPeriod,
                MeasureText.TargetInWords(risk.Comparator, risk.Target, risk.Unit), risk.Target,
                risk.Mean, risk.Interval?.Low80, risk.Interval?.High80, risk.Interval?.Low95, risk.Interval?.High95,
                risk.RequiredPace, risk.AchievedPace, risk.ChildrenShort, risk.LeadAgency, risk.Change is { } change ? RiskWords.Changed(change) : null);
        }

        return table;
    }

    private static CsvTable? Prospects(PublishedSnapshot snapshot, PageAddress address)
    {
        var years = snapshot.Forecasts.TotalYears();
        if (years.Count == 0)
            return null;
        var year = address.Number("moc") is { } asked && years.Contains(asked) ? asked : years[^1];
        var table = new CsvTable(
            $"trien-vong_{address["tinh"] ?? "toan-quoc"}_{NumberText.Machine(year)}", $"bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic,
            "Mã chỉ tiêu", "Chỉ tiêu", "Năm", "Mục tiêu", "Dự báo", "Thấp nhất 80%", "Cao nhất 80%", "Thấp nhất 95%", "Cao nhất 95%", "Nguy cơ không đạt", "Số đơn vị", "Đơn vị thiếu", "Dự báo từ chuỗi của tỉnh");
        foreach (var total in snapshot.Forecasts.Totals(address["tinh"], year))
        {
            table.Add(
                total.MeasureId, total.MeasureName, total.Year, total.Target, total.Mean, total.Limits?.Low80, total.Limits?.High80, total.Limits?.Low95, total.Limits?.High95,
                RiskWords.Name(total.Band), total.Communes, total.CommunesMissing, total.DirectMean);
        }

        return table;
    }

    private static CsvTable? SourceFiles(PublishedSnapshot snapshot, PageAddress address)
    {
        var table = new CsvTable(
            "nguon", $"Tệp đã nhận; bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic, "Mã", "Tệp", "Bộ dữ liệu", "Nhận lúc (UTC)", "Số dòng", "Nhận", "Để riêng", "Nhãn", "SHA-256");
        foreach (var file in SourceFileQuery.From(address).Apply(snapshot.Sources.Files()))
        {
            table.Add(
                file.Id, file.FileName, file.Dataset, file.ReceivedAt?.ToString("s", System.Globalization.CultureInfo.InvariantCulture),
                file.Rows, file.Accepted, file.Quarantined, file.IsSynthetic ? "Mô phỏng" : "Có thật", file.Sha256);
        }

        return table;
    }

    private static CsvTable? Issues(PublishedSnapshot snapshot, PageAddress address)
    {
        var table = new CsvTable(
            "chat-luong", $"Số liệu cần hỏi lại; bản công bố {snapshot.Info.Id}", snapshot.Info.IsSynthetic,
            "Mã vấn đề", "Mức", "Quy tắc", "Điều cần hỏi", "Mã đơn vị", "Đơn vị", "Mã chỉ tiêu", "Kỳ", "Câu hỏi", "Số liệu", "Ảnh hưởng", "Trạng thái", "Nơi trả lời", "Thấy từ", "Mã tệp", "Dòng");
        foreach (var issue in snapshot.Issues.Find(IssueQuery.From(address).Filter, skip: 0, int.MaxValue).Rows)
        {
            table.Add(
                issue.Id, IssueWords.Severity(issue.Severity), issue.RuleId, issue.RuleTitle, issue.UnitId, issue.UnitName, issue.MeasureId, issue.Period, issue.Message,
                issue.Numbers, IssueWords.Stake(issue.FlipsVerdict, issue.MovesRank), IssueWords.State(issue.State), issue.Owner,
                issue.FirstSeen?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), issue.SourceId, issue.RowRef);
        }

        return table;
    }

    private static CsvTable? Changes(PublishedSnapshot snapshot, PageAddress address)
    {
        var table = new CsvTable(
            "thay-doi", $"{(snapshot.Ratings.RuleSets().Any(rules => rules.IsIllustrative) ? $"{IllustrationTag.Label} với bộ điểm minh họa; " : "")}bản công bố {snapshot.Info.Id} so với {snapshot.Changes.PreviousId() ?? "không có bản trước"}", snapshot.Info.IsSynthetic,
            "Mã", "Đơn vị", "Nội dung", "Bộ quy tắc", "Năm theo dõi", "Mã chỉ tiêu", "Năm mục tiêu", "Trước", "Nay", "Nguyên nhân", "Từ đơn vị khác", "Tệp nguồn mới");
        foreach (var change in snapshot.Changes.Find(ChangeQuery.From(address).Filter, skip: 0, int.MaxValue).Rows)
        {
            table.Add(
                change.CommuneId, change.CommuneName, ChangeWords.Subject(change.Subject), change.RuleSetId, change.RoundId, change.MeasureId, change.Year,
                ChangeWords.Value(change.Subject, change.Before), ChangeWords.Value(change.Subject, change.After), ChangeWords.Causes(change.Causes),
                change.IsByPeers ? "có" : null, string.Join(' ', change.SourceIds));
        }

        return table;
    }

    private static CsvTable? ProvinceSeries(PublishedSnapshot snapshot, PageAddress address)
    {
        var map = address["dg"] == "cu" ? SeriesMap.Old : SeriesMap.Current;
        if (snapshot.Series.Indicators(map).FirstOrDefault(candidate => candidate.Id == address["chi-tieu"]) is not { } indicator)
            return null;
        var table = new CsvTable(
            $"thong-ke-tinh_{indicator.Id}", $"Số liệu thật theo tỉnh: {indicator.Name}, {indicator.Unit}; bản công bố {snapshot.Info.Id}", isSimulated: false,
            "Mã tỉnh", "Tỉnh, thành phố", "Năm", "Giá trị", "Thấp nhất", "Cao nhất", "Cách có số này", "Ghi chú");
        foreach (var value in snapshot.Series.Values(map, indicator.Id))
            table.Add(value.ProvinceCode, value.ProvinceName, value.Year, value.Value, value.ValueLow, value.ValueHigh, value.Basis, value.Note);
        return table;
    }
}
