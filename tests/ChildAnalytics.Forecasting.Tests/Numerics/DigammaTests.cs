using ChildAnalytics.Forecasting.Numerics;

namespace ChildAnalytics.Forecasting.Tests.Numerics;

public sealed class DigammaTests
{
    // psi(1) = −γ; psi(1/2) = −γ − 2 ln 2; psi(n+1) = psi(n) + 1/n (Abramowitz and Stegun 6.3.2, 6.3.3, 6.3.5; γ = 0.5772156649015329).
    // The series leaves out 1/(240·8⁸) = 2.5e-10, hence the tolerance.
    [Theory]
    [InlineData(1, -0.5772156649015329)]
    [InlineData(0.5, -1.9635100260214235)]
    [InlineData(1.5, 0.0364899739785765)]
    [InlineData(2, 0.4227843350984671)]
    [InlineData(4, 1.2561176684318005)]
    [InlineData(10, 2.2517525890667211)]
    public void Of_KnownArguments_EqualsKnownValues(double x, double expected) => Assert.Equal(expected, Digamma.Of(x), 5e-10);

    [Fact]
    public void Of_Zero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Digamma.Of(0));

    // Tables of the normal distribution: Φ(0) = 0.5, Φ(1) = 0.841345, Φ(1.959964) = 0.975, Φ(1.281552) = 0.9; six digits printed.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841345)]
    [InlineData(-1, 0.158655)]
    [InlineData(Gaussian.Multiplier95, 0.975)]
    [InlineData(Gaussian.Multiplier80, 0.9)]
    public void Below_TabulatedValues_Agree(double x, double expected) => Assert.Equal(expected, Gaussian.Below(x), 5e-7);
}
