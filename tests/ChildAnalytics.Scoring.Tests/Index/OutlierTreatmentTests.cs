using ChildAnalytics.Scoring.Index.Treatment;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>Shape and treatment on columns whose result can be seen.</summary>
public sealed class OutlierTreatmentTests
{
    [Fact]
    public void Shape_OfFiveEvenSteps_IsThatOfTheTextbook()
    {
        // c = -2..2: sum c^2 = 10, sum c^4 = 34; r = 5*34/100 = 1.7; (6*(-1.3)+6)*4/(3*2) = -1.2.
        var shape = ColumnShape.Of([1, 2, double.NaN, 3, 4, 5]);
        Assert.Equal(0, shape.Skewness, 1e-12);
        Assert.Equal(-1.2, shape.Kurtosis, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Treat_WithOneFarPoint_SetsItToItsNeighbour(int sign)
    {
        double[] values = [.. Enumerable.Range(1, 9).Select(value => (double)sign * value), sign * 1000];
        var treated = OutlierTreatment.Treat(values, 5);
        Assert.Equal(1, treated.Winsorised);
        Assert.Equal(sign * 9, treated.Values[9]);
        Assert.Equal(sign * 1000, values[9]);
    }

    [Fact]
    public void Treat_WhereFivePointsDoNotHelp_TakesLogarithmsOfTheOriginal()
    {
        double[] values = [.. new double[94], 1000, 1100, 1200, 1300, 1400, 1500];
        var treated = OutlierTreatment.Treat(values, 5);
        Assert.True(treated.IsLogged);
        Assert.Equal(Math.Log(15), treated.Values[0], 1e-12);
        Assert.Equal(Math.Log(1515), treated.Values[99], 1e-12);
    }

    [Fact]
    public void Treat_WithoutOutliers_ChangesNothing() =>
        Assert.Equal(0, OutlierTreatment.Treat([1, 2, 3, 4, 5, 6], 5).Winsorised);
}
