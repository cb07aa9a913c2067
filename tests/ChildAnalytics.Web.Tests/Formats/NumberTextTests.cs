using System.Globalization;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Tests.Formats;

// Expected texts: the number rules of the visual system (1.234,5; 96,3%; +3,7; minus "−"; range with an en dash).
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void Numbers_UnderAnyServerCulture_AreVietnamese(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("1.234,5", NumberText.Fixed(1234.5, 1));
            Assert.Equal("96,3%", NumberText.Percent(96.296));
            Assert.Equal("1.000", NumberText.Points(1000m));
            Assert.Equal("930,5", NumberText.Points(930.50m));
            Assert.Equal("−0,6", NumberText.Signed(-0.6));
            Assert.Equal("+3,7", NumberText.Signed(3.7));
            Assert.Equal("12.5", NumberText.Machine(12.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1200, 1, "1.200")]
    [InlineData(0.05, 2, "0,05")]
    [InlineData(100, 0, "100")]
    [InlineData(-0.04, 1, "0")]
    public void Short_DropsZerosBehindTheCommaOnly(double value, int decimals, string expected) => Assert.Equal(expected, NumberText.Short(value, decimals));

    [Fact]
    public void Range_OfEqualEnds_IsOneValue()
    {
        Assert.Equal("801–876", NumberText.Range("801", "876"));
        Assert.Equal("850", NumberText.Range("850", "850"));
    }
}
