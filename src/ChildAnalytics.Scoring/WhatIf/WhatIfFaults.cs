using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>What can be wrong with a supposition (CA1930 to CA1936).</summary>
internal static class WhatIfFaults
{
    private static readonly FaultLocation Where = new("--what-if");

    public static Fault Unreadable(string word) => New(
        "CA1930", "Không đọc được giả thiết này", "This supposition cannot be read", "dat.A:800, tc.TC03:100, nguong.TC02.1:97, diem.TC02.1:60, ch.zero_scope:item, ds.mountain:everybody, thieu:0, chua-ro:50, so.25351.TC02:97",
        word, "Viết theo một trong các mẫu trên", "Write it as one of these");

    public static Fault Twice(string word) => New(
        "CA1931", "Cùng một điều được giả thiết hai lần", "The same thing is supposed twice", "", word, "Giữ lại một giá trị", "Keep one value");

    public static Fault TooMany(int count) => New(
        "CA1932", "Quá nhiều giả thiết trong một lần tính", "Too many suppositions at once", $"≤ {ChangeWords.Most}", count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "Bớt giả thiết rồi tính lại", "Take some away and try again");

    public static Fault UnknownSubject(RuleChange change, string expected) => New(
        "CA1933", "Bộ tiêu chuẩn đang xem không có điều được giả thiết", "The rule set at hand does not have what is supposed", expected, change.Token,
        "Chọn một mục có trong bộ tiêu chuẩn, hoặc đổi bộ tiêu chuẩn", "Choose something the rule set has, or another rule set");

    public static Fault NotAllowed(RuleChange change, string expected) => New(
        "CA1934", "Giá trị giả thiết không dùng được", "The supposed value cannot be used", expected, change.Token, "Nhập lại giá trị", "Enter the value again");

    public static Fault BandsUnsorted(string itemId, string bands) => New(
        "CA1935", "Các mức của nội dung không còn xếp từ cao xuống thấp", "The bands of the item no longer run from best to worst", "", $"{itemId}: {bands}",
        "Sửa ngưỡng hoặc điểm để mức trước luôn khó hơn và nhiều điểm hơn mức sau", "Change thresholds or points so that each band asks more and gives more than the next");

    public static Fault AboveTotal(decimal points, decimal total) => New(
        "CA1936",
        "Điểm giả thiết cho các tiêu chí chưa rõ vượt quá phần điểm còn lại của bộ tiêu chuẩn",
        "The points supposed for criteria of unknown points exceed what the rule set leaves",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"≤ {total:0.##}"),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{points:0.##}"),
        "Giảm điểm của một tiêu chí", "Take points from a criterion");

    private static Fault New(string id, string vi, string en, string expected, string found, string remedyVi, string remedyEn) =>
        new(id, new LocalisedText(vi, en), expected, found, Where, new LocalisedText(remedyVi, remedyEn));
}
