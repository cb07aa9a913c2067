using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Maps;

namespace ChildAnalytics.Etl.Samples;

/// <summary>What must hold before a sample can be made; all faults are found at once.</summary>
internal static class SampleChecks
{
    /// <summary>Stops with every fault of the request, the frame and the folder.</summary>
    /// <exception cref="FaultException">At least one fault was found.</exception>
    public static void Run(SampleRequest request, SampleWorld world, ScopedMap map, LevelTables levels, string outFolder)
    {
        var faults = new List<Fault>();
        if (map.Roots.Count == 0)
            faults.Add(Fault("CA1501", "--scope", "Không có xã nào thuộc phạm vi này", "No commune lies in this scope", request.Scope.ToString(), "Dùng mã tỉnh hiện hành, ví dụ province:75", "Use a province code of the current map, for example province:75"));
        else if (request.FirstYear > request.LastYear || map.ValidOn(new Period(request.FirstYear).LastDay).Count == 0)
            faults.Add(Fault("CA1502", "--years", "Khoảng năm không hợp lệ", "The range of years cannot be reported on", $"{request.FirstYear}-{request.LastYear}", "Ghi năm đầu trước năm cuối, từ khi có danh mục đơn vị", "Put the first year first, and not before the unit lists begin"));

        var known = world.Measures.Select(measure => measure.Id).ToHashSet();
        foreach (var level in levels.Measures.Where(level => !known.Contains(level.MeasureId)))
            faults.Add(Fault("CA1503", "measure_levels.csv", "Chỉ tiêu không có trong danh mục chỉ tiêu", "The measure is not in the measure catalogue", level.MeasureId, "Thêm chỉ tiêu vào warehouse/measures", "Add the measure to warehouse/measures"));
        foreach (var province in map.Roots.Select(unit => unit.ProvinceCode).Distinct().Where(code => levels.AnchorOf(code) is null))
            faults.Add(Fault("CA1504", "province_anchors.csv", "Tỉnh chưa có mức tham chiếu", "The province has no published level to start from", province, "Thêm một dòng cho tỉnh này", "Add a row for this province"));
        if (Directory.Exists(outFolder) && Directory.EnumerateFileSystemEntries(outFolder).Any())
            faults.Add(Fault("CA1505", "--out", "Thư mục đã có tệp", "The folder already holds files", Path.GetFileName(outFolder), "Chọn một thư mục trống", "Choose an empty folder"));
        if (faults.Count > 0)
            throw new FaultException(faults);
    }

    private static Fault Fault(string id, string file, string vi, string en, string found, string remedyVi, string remedyEn) =>
        new(id, new LocalisedText(vi, en), "", found, new FaultLocation(file), new LocalisedText(remedyVi, remedyEn));
}
