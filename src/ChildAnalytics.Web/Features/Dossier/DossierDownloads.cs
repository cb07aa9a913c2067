using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Web.Features.Dossier.Workbook;
using ChildAnalytics.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The recognition dossier as files, the same as the command line writes.</summary>
internal static class DossierDownloads
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Adds <c>/xa/ID/ho-so.html</c> and <c>/xa/ID/ho-so.xlsx</c>; year, rule set and publication as on pages (<c>ky</c>, <c>bo</c>, <c>cb</c>).</summary>
    public static void MapDossierDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/xa/{communeId}/ho-so.html", async (string communeId, Publication publication, PageAddress address) => Read(publication, address, communeId) is { } dossier
            ? Results.File(await DossierHtml.WriteAsync(dossier), "text/html; charset=utf-8", dossier.FileName(".html"))
            : Results.NotFound());
        routes.MapGet("/xa/{communeId}/ho-so.xlsx", (string communeId, Publication publication, PageAddress address) => Read(publication, address, communeId) is { } dossier
            ? Results.File(DossierWorkbook.Write(dossier), XlsxType, dossier.FileName(".xlsx"))
            : Results.NotFound());
    }

    private static RecognitionDossier? Read(Publication publication, PageAddress address, string communeId)
    {
        if (publication.Snapshot is not { } snapshot)
            return null;
        try
        {
            return RecognitionDossier.Read(snapshot, communeId, address["ky"], address["bo"]);
        }
        catch (FaultException)
        {
            // The address names a unit, year or rule set that is not there.
            return null;
        }
    }
}
