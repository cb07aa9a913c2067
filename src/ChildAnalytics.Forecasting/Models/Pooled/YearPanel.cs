namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>One measure at one frequency for all communes: values by year, group of each series.</summary>
/// <remarks>
/// Year-major: the value of series i in year index t stands at <c>t * SeriesCount + i</c>, so that one year of all
/// series lies together in memory. The arrays are taken over, not copied; do not change them afterwards.
/// </remarks>
public sealed class YearPanel
{
    private readonly Lazy<GroupIndex> _byGroup;
    private readonly Lazy<GroupIndex?> _byRegion;

    /// <summary>Takes over the arrays of a panel.</summary>
    /// <param name="firstYear">Calendar year of index 0; consecutive numbers for half-years.</param>
    /// <param name="groups">Group number of each series, from 0; its length is the number of series.</param>
    /// <param name="values">Year-major, in the unit of the measure; NaN is missing, and a structural zero is missing.</param>
    /// <param name="denominators">Year-major people behind each value; null where unknown.</param>
    /// <param name="regions">Region number of each series, from 0: the parent of small groups; null where there are no regions.</param>
    /// <param name="notes">What is known of the history of each series; null for nothing.</param>
    /// <param name="notedSince">Calendar year from which the note of each series holds: forecasts from earlier years are made without it. Null where notes always hold.</param>
    /// <exception cref="ArgumentException">Lengths do not fit each other, or a group number is negative.</exception>
    public YearPanel(int firstYear, int[] groups, double[] values, double[]? denominators = null, int[]? regions = null, SeriesNote[]? notes = null, int[]? notedSince = null)
    {
        if (groups.Length == 0 || values.Length == 0 || values.Length % groups.Length != 0)
            throw new ArgumentException($"Expected values for whole years of {groups.Length} series, found {values.Length} values.", nameof(values));
        if (denominators is not null && denominators.Length != values.Length)
            throw new ArgumentException($"Expected {values.Length} denominators, found {denominators.Length}.", nameof(denominators));
        if ((regions is not null && regions.Length != groups.Length) || (notes is not null && notes.Length != groups.Length) || (notedSince is not null && notedSince.Length != groups.Length))
            throw new ArgumentException($"Expected {groups.Length} regions and notes, one per series.", nameof(regions));
        if (Array.Exists(groups, group => group < 0) || (regions is not null && Array.Exists(regions, region => region < 0)))
            throw new ArgumentException("Expected group and region numbers from 0.", nameof(groups));
        FirstYear = firstYear;
        Groups = groups;
        Values = values;
        Denominators = denominators;
        Regions = regions;
        Notes = notes;
        NotedSince = notedSince;
        _byGroup = new(() => new GroupIndex(groups));
        _byRegion = new(() => regions is null ? null : new GroupIndex(regions));
    }

    /// <summary>Calendar year of index 0.</summary>
    public int FirstYear { get; }

    /// <summary>Group number of each series, from 0.</summary>
    public int[] Groups { get; }

    /// <summary>Region number of each series, from 0; null where there are no regions.</summary>
    public int[]? Regions { get; }

    /// <summary>Year-major values; NaN is missing.</summary>
    public double[] Values { get; }

    /// <summary>Year-major denominators; null where unknown.</summary>
    public double[]? Denominators { get; }

    /// <summary>What is known of the history of each series; null for nothing.</summary>
    public SeriesNote[]? Notes { get; }

    /// <summary>Calendar year from which the note of each series holds; null where notes always hold.</summary>
    public int[]? NotedSince { get; }

    /// <summary>Number of series.</summary>
    public int SeriesCount => Groups.Length;

    /// <summary>Number of years.</summary>
    public int YearCount => Values.Length / Groups.Length;

    /// <summary>Index of calendar year <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The panel does not hold the year.</exception>
    public int IndexOf(int year) => year >= FirstYear && year < FirstYear + YearCount
        ? year - FirstYear
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"Expected a year from {FirstYear} to {FirstYear + YearCount - 1}.");

    internal GroupIndex ByGroup => _byGroup.Value;

    internal GroupIndex? ByRegion => _byRegion.Value;

    internal SeriesNote NoteAt(int origin, int series) =>
        Notes is null || (NotedSince is not null && FirstYear + origin < NotedSince[series]) ? SeriesNote.None : Notes[series];

    internal double DenominatorAt(int yearIndex, int series) =>
        Denominators is null ? double.NaN : Denominators[(yearIndex * SeriesCount) + series];
}
