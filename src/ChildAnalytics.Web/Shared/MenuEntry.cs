namespace ChildAnalytics.Web.Shared;

/// <summary>Entries of the main menu.</summary>
public enum MenuEntry
{
    /// <summary>No entry is current.</summary>
    None,

    /// <summary>Tổng quan.</summary>
    Overview,

    /// <summary>Xếp hạng.</summary>
    Ranking,

    /// <summary>Nguy cơ.</summary>
    Risks,

    /// <summary>Chỉ tiêu.</summary>
    Measures,

    /// <summary>Số liệu tỉnh.</summary>
    ProvinceSeries,

    /// <summary>Nguồn.</summary>
    Sources,
}
