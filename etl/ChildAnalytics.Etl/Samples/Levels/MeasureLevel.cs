namespace ChildAnalytics.Etl.Samples.Levels;

/// <summary>How a measure is made up; one row of <c>measure_levels.csv</c>, in the order of the form.</summary>
internal sealed record MeasureLevel
{
    /// <summary>Measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Group of <c>child_groups.csv</c> or, where it names a measure, that measure's numerator; empty for a plain size.</summary>
    public required string Denominator { get; init; }

    /// <summary>Measure whose numerator holds this one's (deaths under 1 within deaths under 5), or for a plain size the group reported; empty otherwise.</summary>
    public required string Within { get; init; }

    /// <summary>Level of 2019 in the measure's unit; percent of communes for yes/no; null for a plain size.</summary>
    public required double? Level2019 { get; init; }

    /// <summary>Change a year on the logit scale; positive means more.</summary>
    public required double YearlyStepLogit { get; init; }

    /// <summary>Standard deviation between communes, logit.</summary>
    public required double SpreadBetween { get; init; }

    /// <summary>Standard deviation from year to year beyond the chance of counts, logit.</summary>
    public required double Noise { get; init; }

    /// <summary>Shift of wards and townships, logit.</summary>
    public required double UrbanShift { get; init; }

    /// <summary>Shift for one unit of remoteness (0 for the near, 2 for the farthest), logit.</summary>
    public required double RemoteShift { get; init; }

    /// <summary>Shift of the epidemic year 2021, logit; half of it is left in 2022.</summary>
    public required double EpidemicShift { get; init; }

    /// <summary>Column of <c>province_anchors.csv</c> that sets the province's level; empty where the national level holds.</summary>
    public required string Anchor { get; init; }

    /// <summary><c>level</c>: in the half-year report as a level; <c>flow</c>: as the events of half a year; empty: not in it.</summary>
    public required string HalfYear { get; init; }

    /// <summary>Who reports it: <c>commune</c>, <c>rural</c> or <c>urban</c> communes only, or the <c>province</c>.</summary>
    public required string UnitLevel { get; init; }
}
