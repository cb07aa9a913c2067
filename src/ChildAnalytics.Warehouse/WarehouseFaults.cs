using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse;

/// <summary>The faults of a warehouse build, CA13xx, each said in one place.</summary>
internal static class WarehouseFaults
{
    private static readonly LocalisedText MendModel = new(
        "Sửa tệp trong thư mục warehouse rồi chạy lại lệnh build.",
        "Mend the file in the warehouse folder, then run build again.");

    private static readonly LocalisedText IngestAgain = new(
        "Xóa thư mục này và nạp lại tệp gốc bằng lệnh ingest.",
        "Delete this folder and ingest the original file again.");

    public static Fault TwinMissing(string path, string twin) => New(
        "CA1301", "Thiếu tệp đi kèm của mô hình", "A model lacks its twin file", twin, "", path, MendModel);

    public static Fault NotReadable(string path, string why) => New(
        "CA1302", "Không đọc được tệp mô tả", "A description file cannot be read", "YAML", why, path, MendModel);

    public static Fault NotOneSelect(string path, string why) => New(
        "CA1303", "Mô hình phải là đúng một câu select", "A model must be exactly one select", "select", why, path, MendModel);

    public static Fault UnknownTable(string path, string table) => New(
        "CA1304", "Mô hình đọc bảng không có", "A model reads a table that does not exist", "schema.table", table, path, MendModel);

    public static Fault Cycle(string path, string chain) => New(
        "CA1305", "Các mô hình đọc lẫn nhau thành vòng", "Models read each other in a circle", "", chain, path, MendModel);

    public static Fault LayerBroken(string path, string table) => New(
        "CA1306", "Mô hình đọc bảng của tầng sau", "A model reads a table of a layer it may not read", "", table, path, MendModel);

    public static Fault ModelFailed(string path, string why) => New(
        "CA1307", "DuckDB không chạy được mô hình", "DuckDB cannot run the model", "", why, path, MendModel);

    /// <summary>CA1440 to CA1444: what a check found of units, told before any engine runs.</summary>
    public static Fault UnitsContradict(string ruleId, string row, LocalisedText message) => new(
        ruleId, message, "", row, new FaultLocation("warehouse/crosswalks"),
        new LocalisedText(
            "Đối chiếu với văn bản, sửa dòng nhập tay hoặc danh mục đơn vị rồi build lại; bản đang công bố không thay đổi.",
            "Compare with the decree, mend the typed row or the list of units, then build again; the publication served is unchanged."));

    public static Fault HeaderDiffers(string path, string expected, string found) => New(
        "CA1308", "Tệp đã nạp có cột khác với bảng", "A landed file has other columns than its table", expected, found, path, IngestAgain);

    public static Fault ReceiptNotReadable(string path, string why) => New(
        "CA1309", "Không đọc được biên nhận của tệp đã nạp", "The receipt of a landed file cannot be read", "receipt.json", why, path, IngestAgain);

    public static Fault NoContract(string table) => New(
        "CA1310", "Bảng không có tệp mô tả cột", "The table has no contract", "warehouse/models/<schema>/<table>.yaml", table, table, MendModel);

    public static Fault ColumnsDiffer(string table, string expected, string found) => New(
        "CA1311", "Các cột ghi vào khác với mô tả của bảng", "Columns written differ from the contract of the table", expected, found, table, MendModel);

    public static Fault ChecksStop(int count) => New(
        "CA1312",
        "Có lỗi dữ liệu mức dừng nên không công bố",
        "Checks of level stop found rows, so nothing is published",
        "0",
        count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "marts.data_issue",
        new("Xem các dòng bằng lệnh check, sửa nguồn rồi build lại.", "List the rows with the command check, mend the source, build again."));

    public static Fault SnapshotMissing(string folder) => New(
        "CA1313",
        "Không có bản công bố này",
        "There is no such snapshot",
        "manifest.json",
        "",
        folder,
        new("Xem các bản có sẵn bằng lệnh snapshot list.", "See what exists with snapshot list."));

    public static Fault BuildRunning(string path, string why) => New(
        "CA1331",
        "Một lần dựng khác đang dùng cơ sở dữ liệu dựng",
        "Another build is using the build database",
        "",
        why,
        path,
        new("Chờ lần dựng kia xong rồi chạy lại lệnh build.", "Wait until the other build has ended, then run build again."));

    public static Fault BadModelName(string address) => New(
        "CA1332",
        "Tên mô hình không đúng quy ước",
        "The name of a model does not follow the rules",
        "(staging|core|marts)/area/name, snake_case; stg_<source>__<entities>",
        address,
        address,
        new("Đặt lại tên rồi chạy lại.", "Choose another name and run again."));

    public static Fault ModelExists(string table) => New(
        "CA1333", "Đã có bảng mang tên này", "There is a table of this name already", "", table, table, new("Đặt tên khác.", "Choose another name."));

    public static Fault NotReadableBy(string layer, string table, string readable) => New(
        "CA1334",
        "Mô hình không đọc được bảng này",
        "The model cannot read this table",
        readable,
        table,
        layer,
        new("Nêu bảng có sẵn của tầng được phép.", "Name a table that exists, of a layer it may read."));

    public static Fault IssueLineNotReadable(string path, int line, string why) => new(
        "CA1439",
        new LocalisedText("Nhật ký vấn đề có dòng không đọc được", "A line of the log of issues cannot be read"),
        "JSON",
        why,
        new FaultLocation(path, null, line, null),
        new LocalisedText("Khôi phục tệp này từ bản sao lưu; nhật ký chỉ được ghi thêm, không sửa tay.", "Restore the file from a backup; the log is only added to, never edited."));

    private static Fault New(string id, string vi, string en, string expected, string found, string path, LocalisedText remedy) =>
        new(id, new LocalisedText(vi, en), expected, found, new FaultLocation(path, null, null, null), remedy);
}
