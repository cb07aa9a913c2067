using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Exports;

/// <summary>The faults of exports.</summary>
internal static class ExportFaults
{
    /// <summary>CA1761: a PDF is printed by Chromium, and none is installed.</summary>
    public static Fault NoBrowser(IReadOnlyList<string> names) => new(
        "CA1761",
        new LocalisedText("Máy này chưa có Chromium để in PDF", "There is no Chromium on this machine to print the PDF"),
        string.Join(", ", names),
        "",
        new FaultLocation("PATH"),
        new LocalisedText("Cài Chromium, hoặc xuất html rồi in từ trình duyệt.", "Install Chromium, or export html and print it from a browser."));

    /// <summary>CA1762: Chromium ran and left no PDF.</summary>
    public static Fault NotPrinted(string browser, string said) => new(
        "CA1762",
        new LocalisedText("Chromium không in được PDF", "Chromium did not print the PDF"),
        "",
        said.Split('\n').LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "",
        new FaultLocation(browser),
        new LocalisedText("Xuất html rồi in từ trình duyệt.", "Export html and print it from a browser."));
}
