using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

public sealed class PolygammaTests
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
    public void Digamma_KnownArguments_EqualsKnownValues(double x, double expected) => Assert.Equal(expected, Polygamma.Digamma(x), 5e-10);
}
