using ChildAnalytics.Etl.Pipeline;

namespace ChildAnalytics.Etl.Tests.Pipeline;

public sealed class FigureColumnsTests
{
    // Names as spreadsheets show them: 26 letters, then two, then three.
    [Theory]
    [InlineData(0, "A")]
    [InlineData(6, "G")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void SpreadsheetColumn_IsNamedByLetters(int position, string name) => Assert.Equal(name, FigureColumns.NameOf(position, isSpreadsheet: true));

    [Fact]
    public void TextColumn_IsNamedByItsPlaceFromOne() => Assert.Equal("7", FigureColumns.NameOf(6, isSpreadsheet: false));
}
