using System.Globalization;

namespace ChildAnalytics.Warehouse.Tests.Checks;

/// <summary>One province of many communes that live on unchanged, five years of six measures, figures drawn with a fixed seed; a test plants into them.</summary>
internal sealed class WideWorld
{
    public const int Communes = 120;

    public static readonly IReadOnlyList<(string Id, double Share, double PartOfChildren)> Measures =
        [("CT08a", 0.3, 1), ("CT11a", 0.4, 1), ("CT23", 0.5, 1), ("TC09", 0.6, 1), ("CT22", 0.7, 0.5), ("CT02", 0.8, 0.5)];

    private readonly Dictionary<(int Commune, string Measure, int Year), (int Numerator, int Denominator)> figures = [];
    private readonly List<string> areaRows = [];

    public WideWorld(int seed = 7)
    {
        var random = new Random(seed);
        for (var commune = 0; commune < Communes; commune++)
        {
            double children = random.Next(400, 4000);
            for (var year = 2020; year <= 2024; year++)
            {
                children *= 0.97 + (0.06 * random.NextDouble());
                foreach (var (id, share, part) in Measures)
                {
                    var denominator = (int)(children * part);
                    figures[(commune, id, year)] = (Enumerable.Range(0, denominator).Count(_ => random.NextDouble() < share), denominator);
                }
            }
        }
    }

    public (int Numerator, int Denominator) this[int commune, string measure, int year]
    {
        get => figures[(commune, measure, year)];
        set => figures[(commune, measure, year)] = value;
    }

    public static string UnitId(int commune) => $"{Code(commune)}@1995-01-01";

    public int Sum(string measure, int year, Func<(int Numerator, int Denominator), int> part) => Enumerable.Range(0, Communes).Sum(commune => part(this[commune, measure, year]));

    /// <summary>The district (694) or the province (70) sends a figure of its own.</summary>
    public void AreaReports(string code, string measure, int year, int numerator, int denominator) => areaRows.Add(Row(code, measure, year, (numerator, denominator)));

    /// <summary>Lands the world and runs everything up to the checks; thresholds are those given.</summary>
    public WarehouseBuild Build(Workshop workshop, params (string Measure, double Threshold)[] thresholds)
    {
        var codes = Enumerable.Range(0, Communes).Select(Code).ToArray();
        string[] lists =
        [
            "state,level,code,name,parent_code,place_type", "until_2025-06-30,province,70,Tỉnh Bình Phước,,", "until_2025-06-30,district,694,Huyện Hớn Quản,70,",
            "from_2025-07-01,province,75,Đồng Nai,,Tỉnh",
            .. codes.Select(code => $"until_2025-06-30,commune,{code},Xã Số {code},694,"), .. codes.Select(code => $"from_2025-07-01,commune,{code},Xã Số {code},75,"),
        ];
        string[] mapping =
            ["old_ward_code,old_ward_name,old_district_name,old_province_name,new_ward_code,new_ward_name,new_province_name", .. codes.Select(code => $"{code},,,,{code},,")];
        workshop.Land("aaaaaaaaaaaa", false, ("unit_list", string.Join('\n', lists)), ("ward_mapping", string.Join('\n', mapping)));
        var rows = figures.OrderBy(pair => pair.Key).Select(pair => Row(Code(pair.Key.Commune), pair.Key.Measure, pair.Key.Year, pair.Value));
        workshop.Land("bbbbbbbbbbbb", true, ("commune_report", string.Join('\n', [SmallWorld.ReportHeader, .. rows, .. areaRows])));
        File.WriteAllText(Path.Combine(workshop.WarehouseFolder, "seeds", "unit_count.csv"), "level,on_day,expected,source\nprovince,2025-07-01,1,test\n");
        var build = SmallWorld.Built(workshop, Measures.Select(measure => SmallWorld.Measure(measure.Id, false)));
        build.WriteTable("seed", "threshold", ["measure_id", "threshold", "origin"], thresholds.Select(pair => (object?[])[pair.Measure, pair.Threshold, "test"]));
        return build;
    }

    private static string Code(int commune) => (25000 + commune).ToString(CultureInfo.InvariantCulture);

    private static string Row(string code, string measure, int year, (int Numerator, int Denominator) figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{year},{year}-11-01,{code},{(code.Length < 5 ? "" : "Xã Số " + code)},{measure},,,{figure.Numerator},{figure.Denominator},,");
}
