using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Hosting;

/// <summary>Answers 404 with a page.</summary>
internal static class NotFoundAnswer
{
    // Blazor drops the page it has rendered when it sees a 404, so the status is set only as the answer leaves.
    public static void AnswerNotFound(this HttpResponse response) => response.OnStarting(() =>
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
