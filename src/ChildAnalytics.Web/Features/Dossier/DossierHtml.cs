using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The dossier as one self-contained HTML file.</summary>
public static class DossierHtml
{
    private const string StyleResource = "ChildAnalytics.Web.Features.Dossier.dossier.css";

    /// <summary>UTF-8 without mark. The same dossier gives the same bytes.</summary>
    public static async Task<byte[]> WriteAsync(RecognitionDossier dossier)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DossierPage.Dossier)] = dossier, [nameof(DossierPage.Style)] = Style(dossier) });
        var text = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DossierPage>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes(text);
    }

    // The labels, and what the sheet belongs to, stand in the margin of every printed page, wherever a table breaks.
    private static string Style(RecognitionDossier dossier)
    {
        using var reader = new StreamReader(typeof(DossierHtml).Assembly.GetManifestResourceStream(StyleResource)!, Encoding.UTF8);
        var margins = "font: 8pt \"Times New Roman\", serif; color: #4a5664;";
        return reader.ReadToEnd() + $$"""
            @page {
              size: A4; margin: 18mm 14mm 18mm 22mm;
              @top-left { content: "{{Quoted(string.Join(". ", dossier.Labels))}}"; {{margins}} font-weight: 700; }
              @bottom-left { content: "{{Quoted($"{dossier.Unit}. Bản công bố {dossier.Trace.Snapshot.SnapshotId}, {dossier.Trace.RuleSet.RuleSetId}")}}"; {{margins}} }
              @bottom-right { content: counter(page) "/" counter(pages); {{margins}} }
            }
            """;
    }

    // Names of units and labels come from data: nothing in them may end the text or the style element.
    private static string Quoted(string text) => text
        .Replace("\\", @"\5c ", StringComparison.Ordinal)
        .Replace("\"", @"\22 ", StringComparison.Ordinal)
        .Replace("<", @"\3c ", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
