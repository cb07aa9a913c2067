using ChildAnalytics.Marts.Peers;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Peers;

/// <summary>Covariates and balance in words.</summary>
public static class PeerWords
{
    private const double Balanced = 0.25;

    /// <summary>Name of a covariate.</summary>
    public static string Name(string covariate) => covariate switch
    {
        "children_log" => "Quy mô: số trẻ em",
        "special_circumstances_share" => "Nhu cầu: tỷ lệ trẻ có hoàn cảnh đặc biệt",
        "merged_units" => "Sắp xếp: số đơn vị cũ nhập lại",
        "province_poverty_rate" => "Nghèo: tỷ lệ hộ nghèo của tỉnh",
        "mountain" => "Miền núi",
        "island" => "Hải đảo",
        "especially_difficult" => "Đặc biệt khó khăn",
        "ethnic_minority_share" => "Tỷ lệ trẻ em dân tộc thiểu số",
        _ => covariate,
    };

    /// <summary>A value of a covariate as a reader knows it: children as a count, shares in percent, lists as yes or no.</summary>
    public static string Value(string covariate, double? value) => value is not { } known ? MeasureText.Missing : covariate switch
    {
        "children_log" => NumberText.Count(Math.Exp(known)),
        "special_circumstances_share" => NumberText.Percent(known * 100),
        "province_poverty_rate" => NumberText.Percent(known),
        "merged_units" => NumberText.Short(known, 1),
        _ => NumberText.Percent(known * 100, 0),
    };

    /// <summary>A standardised difference: "+0,12"; words where it cannot be said.</summary>
    public static string Difference(double? difference) => difference is { } known ? NumberText.Signed(known, 2) : "Không so được";

    /// <summary>Whether the peers are like the commune in a covariate, in words.</summary>
    public static string Judgement(PeerBalance row) => row switch
    {
        { Value: null, OthersTold: 0 } => "Chưa có trong dữ liệu của đơn vị nào",
        { Value: null } => "Thiếu số liệu của đơn vị này",
        { After: null, Before: null } => "Mọi đơn vị như nhau",
        { After: null } => "Không xã tương đồng nào có số liệu",
        { After: { } after } when Math.Abs(after) <= Balanced => "Giống",
        _ => "Chưa giống: đọc thận trọng",
    };

    /// <summary>"Tốt hơn 12, bằng 3, kém hơn 5 trong 20".</summary>
    public static string Place(PeerStanding row) => row.Own is null
        ? "Chưa có điểm chính xác để so"
        : row.Told == 0 ? "Chưa xã tương đồng nào có điểm chính xác" : $"{NumberText.Count(row.Better)} tốt hơn, {NumberText.Count(row.Same)} bằng, {NumberText.Count(row.Worse)} kém hơn";
}
