using System.Globalization;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Tests.Text;

/// <summary>Numbers as Vietnamese forms write them: dot for thousands, comma for decimals.</summary>
public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("1.234", "1234")]
    [InlineData("1.234.567,5", "1234567.5")]
    [InlineData("96,3", "96.3")]
    [InlineData(" 0 ", "0")]
    [InlineData("-5", "-5")]
    [InlineData("96,30", "96.3")]
    public void Read_VietnameseText_IsWrittenInvariant(string text, string expected)
    {
        Assert.True(VietnameseNumber.TryRead(text, out var number));
        Assert.Equal(expected, VietnameseNumber.Write(number));
    }

    [Theory]
    [InlineData("96.3")]
    [InlineData("1.23")]
    [InlineData("1234.567")]
    [InlineData("1,234.5")]
    [InlineData("1..234")]
    [InlineData(".5")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("12a")]
    [InlineData("1e5")]
    [InlineData("96,3%")]
    public void Read_AnythingElse_IsRefused(string text) => Assert.False(VietnameseNumber.TryRead(text, out _));

    [Fact]
    public void Read_WhateverTheCulture_GivesTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Assert.True(VietnameseNumber.TryRead("1.234,5", out var number));
        CultureInfo.CurrentCulture = before;
        Assert.Equal(1234.5m, number);
    }
}
