using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Hosting;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChildAnalytics.Web.Features.Reasons;

/// <summary>The trace behind a page as one JSON file, the same as the command line writes.</summary>
internal static class ReasonDownload
{
    /// <summary>Adds <c>/xa/ID/vi-sao/CRITERION/json</c>.</summary>
    public static void MapReasonDownload(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/xa/{communeId}/vi-sao/{criterionId}/json", (string communeId, string criterionId, Publication publication, PageAddress address) => Read(publication, address, communeId, criterionId));

    private static IResult Read(Publication publication, PageAddress address, string communeId, string criterionId)
    {
        if (publication.Snapshot is not { } snapshot
            || (snapshot.Units.Commune(communeId) ?? snapshot.Units.CurrentByCode(communeId).FirstOrDefault()) is not { } commune
            || RatingScope.Choose(snapshot, address, commune.ProvinceCode) is not { } scope)
            return Results.NotFound();
        try
        {
            var trace = snapshot.Traces.Read(new TraceRequest(communeId, criterionId, scope.Round.RoundId, scope.Rules.Id));
            var name = $"vi-sao_{trace.Commune.Code}_{criterionId}_{trace.Period}_{trace.RuleSet.RuleSetId}{(trace.Snapshot.IsSynthetic ? "_mo-phong" : "")}.json";
            return Results.File(System.Text.Encoding.UTF8.GetBytes(trace.ToJson()), "application/json; charset=utf-8", name);
        }
        catch (FaultException)
        {
            // The address names a unit, criterion or year that is not there.
            return Results.NotFound();
        }
    }
}
