using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Tests.Formats;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Đồng Nai", "dong nai")]
    [InlineData("  Xã   Phước  Thái ", "xa phuoc thai")]
    [InlineData("ĐAK Ơ", "dak o")]
    [InlineData(null, "")]
    public void Text_Folded_HasNoMarksNoCaseSingleSpaces(string? text, string expected) => Assert.Equal(expected, FoldedText.Of(text));
}
