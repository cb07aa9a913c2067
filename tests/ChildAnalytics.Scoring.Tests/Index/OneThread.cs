namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>Runs work whose parallel loops then get no second thread.</summary>
internal static class OneThread
{
    public static T Run<T>(Func<T> work)
    {
        var pair = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 1);
        return Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, pair.ExclusiveScheduler).Result;
    }
}
