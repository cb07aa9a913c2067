using CsvHelper;

namespace ChildAnalytics.Etl.Samples.Levels;

/// <summary>The data files behind the made-up figures, read once from the assembly; each row there names its source.</summary>
internal sealed class LevelTables
{
    /// <summary>Code of the nation's row among the anchors.</summary>
    private const string Nation = "VN";

    private readonly Dictionary<string, ProvinceAnchor> _anchors;

    private LevelTables()
    {
        Measures = Read("measure_levels.csv", ReadMeasure);
        Groups = Read("child_groups.csv", ReadGroup).ToDictionary(group => group.Id);
        Windows = Read("reporting_calendar.csv", ReadWindow);
        FemaleShare = Read("split_shares.csv", row => (Id: row.GetString("disaggregation"), Share: row.Parse<double>("share"))).Single(row => row.Id == "sex=female").Share;
        _anchors = Read("province_anchors.csv", ReadAnchor).ToDictionary(anchor => anchor.ProvinceCode);
    }

    /// <summary>The tables of this assembly.</summary>
    public static LevelTables Embedded { get; } = new();

    /// <summary>Measures in the order of the form.</summary>
    public IReadOnlyList<MeasureLevel> Measures { get; }

    /// <summary>Groups by id.</summary>
    public IReadOnlyDictionary<string, ChildGroup> Groups { get; }

    /// <summary>Sending windows by kind of report.</summary>
    public IReadOnlyList<ReportingWindow> Windows { get; }

    /// <summary>Share of girls in every group of children.</summary>
    public double FemaleShare { get; }

    /// <summary>The nation's levels.</summary>
    public ProvinceAnchor National => _anchors[Nation];

    /// <summary>Levels of a province; null where the code is not among them.</summary>
    public ProvinceAnchor? AnchorOf(string provinceCode) => _anchors.GetValueOrDefault(provinceCode);

    private static MeasureLevel ReadMeasure(CsvReader row) => new()
    {
        MeasureId = row.GetString("measure_id"),
        Denominator = row.GetString("denominator"),
        Within = row.GetString("within"),
        Level2019 = Optional(row, "level_2019"),
        YearlyStepLogit = Optional(row, "yearly_step_logit") ?? 0,
        SpreadBetween = Optional(row, "spread_between") ?? 0,
        Noise = Optional(row, "noise") ?? 0,
        UrbanShift = Optional(row, "urban_shift") ?? 0,
        RemoteShift = Optional(row, "remote_shift") ?? 0,
        EpidemicShift = Optional(row, "epidemic_shift") ?? 0,
        Anchor = row.GetString("anchor"),
        HalfYear = row.GetString("half_year"),
        UnitLevel = row.GetString("unit_level"),
    };

    private static ChildGroup ReadGroup(CsvReader row) => new()
    {
        Id = row.GetString("group"),
        PartOf = row.GetString("part_of"),
        Share = row.Parse<double>("share"),
        YearlyStep = row.Parse<double>("yearly_step"),
        Noise = row.Parse<double>("noise"),
        Kind = Enum.Parse<ChildGroupKind>(row.GetString("kind"), ignoreCase: true),
        Chance = Optional(row, "chance"),
    };

    private static ReportingWindow ReadWindow(CsvReader row) => new()
    {
        Half = (int?)Optional(row, "half"),
        FromMonth = row.Parse<int>("from_month"),
        FromDay = row.Parse<int>("from_day"),
        ToMonth = row.Parse<int>("to_month"),
        ToDay = row.Parse<int>("to_day"),
        LateFromMonth = row.Parse<int>("late_from_month"),
        LateFromDay = row.Parse<int>("late_from_day"),
        LateToMonth = row.Parse<int>("late_to_month"),
        LateToDay = row.Parse<int>("late_to_day"),
    };

    private static ProvinceAnchor ReadAnchor(CsvReader row) => new()
    {
        ProvinceCode = row.GetString("province_code"),
        Population = row.Parse<double>("population_2016"),
        InfantMortality = row.Parse<double>("infant_mortality_2016"),
        UnderFiveMortality = row.Parse<double>("under_five_mortality_2016"),
        FullImmunisation = row.Parse<double>("full_immunisation_2016"),
    };

    private static double? Optional(CsvReader row, string column) =>
        row.GetString(column).Length == 0 ? null : row.Parse<double>(column);

    private static T[] Read<T>(string name, Func<CsvReader, T> map)
    {
        using var stream = typeof(LevelTables).Assembly.GetManifestResourceStream(typeof(LevelTables), name)
            ?? throw new InvalidOperationException($"Resource {name} is not embedded beside {nameof(LevelTables)}.");
        using var csv = CsvReader.Create(stream);
        csv.ReadHeader();
        var records = new List<T>();
        while (csv.Read())
            records.Add(map(csv));
        return [.. records];
    }
}
