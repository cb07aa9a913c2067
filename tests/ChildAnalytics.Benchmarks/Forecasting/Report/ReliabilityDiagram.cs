using System.Globalization;
using System.Text;
using ChildAnalytics.Forecasting.Accuracy;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>What was said against what happened, drawn as a picture: points near the diagonal are honest; their size tells how often each was said.</summary>
internal static class ReliabilityDiagram
{
    private const int Side = 400;
    private const int Margin = 56;

    public static string Svg(string title, MissScore score)
    {
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side + (2 * Margin)} {Side + (2 * Margin)}\" font-family=\"sans-serif\" font-size=\"13\">\n"));
        svg.Append(Invariant($"<title>{title}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n<text x=\"{Margin}\" y=\"28\" font-size=\"15\">{title}</text>\n"));
        for (var tick = 0; tick <= 10; tick += 2)
        {
            var label = (tick / 10.0).ToString("0.0", CultureInfo.InvariantCulture);
            svg.Append(Invariant($"<line x1=\"{X(tick / 10.0)}\" y1=\"{Y(0)}\" x2=\"{X(tick / 10.0)}\" y2=\"{Y(1)}\" stroke=\"#ddd\"/><line x1=\"{X(0)}\" y1=\"{Y(tick / 10.0)}\" x2=\"{X(1)}\" y2=\"{Y(tick / 10.0)}\" stroke=\"#ddd\"/>\n"));
            svg.Append(Invariant($"<text x=\"{X(tick / 10.0)}\" y=\"{Y(0) + 18}\" text-anchor=\"middle\">{label}</text><text x=\"{X(0) - 8}\" y=\"{Y(tick / 10.0) + 4}\" text-anchor=\"end\">{label}</text>\n"));
        }

        svg.Append(Invariant($"<line x1=\"{X(0)}\" y1=\"{Y(0)}\" x2=\"{X(1)}\" y2=\"{Y(1)}\" stroke=\"#666\" stroke-dasharray=\"5 4\"/>\n"));
        foreach (var bin in Enumerable.Range(1, MissScore.BinCount).Select(score.Bin).Where(bin => bin.Cases > 0))
        {
            var radius = 3 + (14 * Math.Sqrt((double)bin.Cases / score.Cases));
            svg.Append(Invariant($"<circle cx=\"{X(bin.MeanProbability):0.0}\" cy=\"{Y(bin.ObservedShare):0.0}\" r=\"{radius:0.0}\" fill=\"#1f6fb2\" fill-opacity=\"0.75\"><title>{bin.Cases} forecasts</title></circle>\n"));
        }

        svg.Append(Invariant($"<text x=\"{X(0.5)}\" y=\"{Y(0) + 40}\" text-anchor=\"middle\">stated chance of missing</text>\n"));
        svg.Append(Invariant($"<text transform=\"translate(16 {Y(0.5)}) rotate(-90)\" text-anchor=\"middle\">share that missed</text>\n</svg>\n"));
        return svg.ToString();
    }

    private static double X(double share) => Margin + (Side * share);

    private static double Y(double share) => Margin + (Side * (1 - share));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
