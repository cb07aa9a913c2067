namespace ChildAnalytics.Domain.Units;

/// <summary>The legal words for <see cref="UnitType"/>.</summary>
public static class UnitTypeExtensions
{
    /// <summary>The word used in public tables: xã, phường, thị trấn, đặc khu.</summary>
    public static string LegalName(this UnitType type) => type switch
    {
        UnitType.Commune => "xã",
        UnitType.Ward => "phường",
        UnitType.Township => "thị trấn",
        _ => "đặc khu",
    };

    /// <summary>Reads the legal word, in lower case; anything else is refused.</summary>
    public static bool TryParseLegalName(string? name, out UnitType type)
    {
        (var known, type) = name switch
        {
            "xã" => (true, UnitType.Commune),
            "phường" => (true, UnitType.Ward),
            "thị trấn" => (true, UnitType.Township),
            "đặc khu" => (true, UnitType.SpecialZone),
            _ => (false, UnitType.Commune),
        };
        return known;
    }
}
