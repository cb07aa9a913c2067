namespace ChildAnalytics.Domain.Units;

/// <summary>Kind of a province-level unit on a date.</summary>
public enum ProvinceKind
{
    /// <summary>Tỉnh.</summary>
    Province,

    /// <summary>Thành phố trực thuộc trung ương.</summary>
    CentralCity,
}
