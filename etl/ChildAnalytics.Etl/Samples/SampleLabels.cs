namespace ChildAnalytics.Etl.Samples;

/// <summary>The fixed words of a sample file; readers of the form look for them.</summary>
public static class SampleLabels
{
    /// <summary>First cell of every file and footer of every printed page.</summary>
    public const string Synthetic = "DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH";

    /// <summary>Title of the form, third row.</summary>
    public const string Title = "BÁO CÁO ĐỊNH KỲ VỀ TRẺ EM (Biểu 01-TE)";

    /// <summary>Name of the sheet.</summary>
    public const string Sheet = "Biểu 01-TE";

    /// <summary>Fourth row, before the period.</summary>
    public const string Period = "Kỳ báo cáo:";

    /// <summary>Fifth row, before the date of sending.</summary>
    public const string SentOn = "Ngày gửi:";

    /// <summary>Row of the column headings, as a spreadsheet shows it.</summary>
    public const int HeadingRow = 7;

    /// <summary>Column of the running number.</summary>
    public const string Number = "STT";

    /// <summary>Column of the unit code.</summary>
    public const string UnitCode = "Mã đơn vị";

    /// <summary>Column of the unit name.</summary>
    public const string UnitName = "Tên đơn vị";

    /// <summary>Column of the measure.</summary>
    public const string MeasureId = "Mã chỉ tiêu";

    /// <summary>Column of the measure's name.</summary>
    public const string MeasureName = "Tên chỉ tiêu";

    /// <summary>Column of the unit of measurement.</summary>
    public const string UnitText = "Đơn vị tính";

    /// <summary>Column of the numerator.</summary>
    public const string Numerator = "Tử số";

    /// <summary>Column of the denominator.</summary>
    public const string Denominator = "Mẫu số";

    /// <summary>Column of the value.</summary>
    public const string Value = "Giá trị";

    /// <summary>Column of the note.</summary>
    public const string Note = "Ghi chú";

    /// <summary>All columns, left to right.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [Number, UnitCode, UnitName, MeasureId, MeasureName, UnitText, Numerator, Denominator, Value, Note];
}
