namespace ChildAnalytics.Etl.Samples.Levels;

/// <summary>Published level of a province as it was until 2025-06-30; one row of <c>province_anchors.csv</c>. Code <c>VN</c> is the nation.</summary>
internal sealed record ProvinceAnchor
{
    /// <summary>Province code, two digits.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>Persons, 2016.</summary>
    public required double Population { get; init; }

    /// <summary>Deaths under 1 per 1,000 live births, 2016.</summary>
    public required double InfantMortality { get; init; }

    /// <summary>Deaths under 5 per 1,000 live births, 2016.</summary>
    public required double UnderFiveMortality { get; init; }

    /// <summary>Percent of children under 1, 2016.</summary>
    public required double FullImmunisation { get; init; }
}
