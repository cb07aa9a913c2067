namespace ChildAnalytics.Domain.Units;

/// <summary>Kind of a commune-level unit.</summary>
public enum UnitType
{
    /// <summary>Xã, a rural commune.</summary>
    Commune,

    /// <summary>Phường, an urban ward.</summary>
    Ward,

    /// <summary>Thị trấn, a township; none since 2025-07-01.</summary>
    Township,

    /// <summary>Đặc khu, a special zone; since 2025-07-01.</summary>
    SpecialZone,
}
