namespace ChildAnalytics.Web.Formats;

/// <summary>Forecasting methods in words a planner reads.</summary>
public static class MethodWords
{
    /// <summary>Name of the pooled model in the public tables.</summary>
    public const string Pooled = "peb3";

    /// <summary>Name of totals combined of sums and the forecast of their own series.</summary>
    public const string Combined = "blend";

    /// <summary>The method in words; ids without words stay as they are.</summary>
    public static string Name(string method) => method switch
    {
        Pooled => "Mô hình gộp",
        Combined => "Kết hợp tổng các xã và chuỗi tổng",
        "sum_of_communes" => "Tổng của các xã",
        "naive" => "Giữ mức gần nhất",
        "mean" => "Trung bình các năm",
        "median_TDSD" => "Trung vị bốn cách",
        "rwf_drift" => "Kéo dài đà cũ",
        _ => method,
    };
}
