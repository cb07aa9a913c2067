using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Etl.Samples;

/// <summary>A commune-level unit the sample may speak of, in one of its states.</summary>
/// <param name="Id">Code and first day of the state.</param>
/// <param name="Name">Name with its type word, "Xã Tân Lợi".</param>
/// <param name="Type">Kind of unit; wards and townships count as urban.</param>
/// <param name="DistrictCode">District of the unit; null or empty where districts no longer exist, and then each unit sends its own file.</param>
/// <param name="DistrictName">Name of the district with its type word; null or empty with <paramref name="DistrictCode"/>.</param>
/// <param name="ProvinceCode">Province of this state; codes have another meaning before and after 2025-07-01.</param>
/// <param name="ProvinceName">Name of the province with its type word.</param>
/// <param name="ValidTo">Last day of the state; null for the current map.</param>
public sealed record SampleUnit(
    UnitId Id,
    string Name,
    UnitType Type,
    string? DistrictCode,
    string? DistrictName,
    string ProvinceCode,
    string ProvinceName,
    DateOnly? ValidTo);
