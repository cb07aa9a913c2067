using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ChildAnalytics.EndToEnd.Tests.Faults;

/// <summary>The real program beside unit lists cut down to one province, so that a run takes seconds and can be stopped often.</summary>
internal sealed class SmallProgram : IDisposable
{
    private const string Province = "75";
    private const string ProvinceName = "Đồng Nai";

    private const string Head =
        "DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH\nUBND xã\nBÁO CÁO ĐỊNH KỲ VỀ TRẺ EM (Biểu 01-TE)\nKỳ báo cáo:;Năm {0}\nNgày gửi:;{1}\n\n"
        + "STT;Mã đơn vị;Tên đơn vị;Mã chỉ tiêu;Tên chỉ tiêu;Đơn vị tính;Tử số;Mẫu số;Giá trị;Ghi chú\n";

    private static readonly string[] Measures = ["CT05a", "CT14", "CT02", "CT04a", "CT04b", "CT08b"];

    private readonly string root = Directory.CreateTempSubdirectory("childanalytics-kill-").FullName;

    public SmallProgram()
    {
        Program = Path.Combine(root, "program");
        // Hard links where the disk allows: the program itself is not copied.
        Run("cp", "-rl", AppContext.BaseDirectory, Program);
        Communes = CutLists();
        Data = Path.Combine(root, "data");
    }

    public string Data { get; }

    public string Program { get; }

    public IReadOnlyList<(string Code, string Name)> Communes { get; }

    public IReadOnlyList<string> ReferenceFiles => Directory.GetFiles(Path.Combine(Program, "reference"), "*.json");

    /// <summary>A report of one commune, with figures that depend on its number only.</summary>
    public string Report(int number)
    {
        var (code, name) = Communes[number % Communes.Count];
        var rows = Measures.Select((measure, index) => string.Create(
            CultureInfo.InvariantCulture, $"{index + 1};{code};{name};{measure};x;%;{300 + ((number * 37) % 150) + index};500;;"));
        var path = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"bao-cao-{number}.csv"));
        // Reports of one lane are sent on days of their own, all before the day of the build.
        var day = new DateOnly(2025, 1, 2).AddDays(number % 600).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        File.WriteAllText(path, string.Format(CultureInfo.InvariantCulture, Head, 2024, day) + string.Join('\n', rows) + "\n");
        return path;
    }

    /// <summary>Starts a command of the program on a data folder.</summary>
    public Process StartIn(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Program, "ChildAnalytics.Cli.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["CHILDANALYTICS_DATA"] = data;
        start.Environment["LANG"] = "vi_VN.UTF-8";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it wrote to standard error.</returns>
    public (int ExitCode, string Error, TimeSpan Elapsed) Complete(string data, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = StartIn(data, arguments);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error, clock.Elapsed);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private List<(string Code, string Name)> CutLists()
    {
        var current = Read("unit_list_2025.json");
        Keep(current, "provinces", province => Text(province, "province_code") == Province);
        Keep(current, "wards", ward => Text(ward, "province_code") == Province);
        Keep(current, "ward_mappings", mapping => Text(mapping, "new_province_name").EndsWith(ProvinceName, StringComparison.Ordinal));
        var oldCodes = Rows(current, "ward_mappings").Select(mapping => Text(mapping!, "old_ward_code")).ToHashSet();
        Write("unit_list_2025.json", current);

        var former = Read("unit_list_before_2025.json");
        Keep(former, "communes", commune => oldCodes.Contains(Text(commune, "idCommune")));
        var districts = Rows(former, "communes").Select(commune => Text(commune!, "idDistrict")).ToHashSet();
        Keep(former, "districts", district => districts.Contains(Text(district, "idDistrict")));
        var provinces = Rows(former, "districts").Select(district => Text(district!, "idProvince")).ToHashSet();
        Keep(former, "provinces", province => provinces.Contains(Text(province, "idProvince")));
        Write("unit_list_before_2025.json", former);

        var wards = Rows(current, "wards");
        Replace(Path.Combine("warehouse", "seeds", "unit_count.csv"), $"level,on_day,expected,source\nprovince,2025-07-01,1,test\ncommune,2025-07-01,{wards.Count},test\n");
        HashSet<string> codes = [Province, .. wards.Select(ward => Text(ward!, "ward_code")), .. oldCodes];
        KeepTypedChanges("unit_change", codes, 0);
        KeepTypedChanges("unit_crosswalk", codes, 0, 2);
        return [.. Rows(former, "communes").Select(commune => (Text(commune!, "idCommune"), Text(commune!, "name"))).Take(8)];
    }

    private void KeepTypedChanges(string table, HashSet<string> codes, params int[] columns)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Program, "warehouse", "crosswalks", table)))
        {
            var kept = File.ReadAllLines(path).Where((line, index) => index == 0 || columns.All(column => codes.Contains(line.Split(',')[column])));
            Replace(Path.Combine("warehouse", "crosswalks", table, Path.GetFileName(path)), string.Join('\n', kept) + "\n");
        }
    }

    private JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Program, "reference", name)))!.AsObject();

    private void Write(string name, JsonObject lists) => Replace(Path.Combine("reference", name), lists.ToJsonString());

    // A hard link shares its content with the original, so the name is given to a new file.
    private void Replace(string name, string text)
    {
        var path = Path.Combine(Program, name);
        File.Delete(path);
        File.WriteAllText(path, text);
    }

    private static JsonArray Rows(JsonObject lists, string table) => lists["tables"]![table]!.AsArray();

    private static void Keep(JsonObject lists, string table, Func<JsonNode, bool> condition) =>
        lists["tables"]![table] = new JsonArray([.. Rows(lists, table).Where(row => condition(row!)).Select(row => row!.DeepClone())]);

    private static string Text(JsonNode row, string name) => row[name]?.GetValue<string>() ?? "";
}
