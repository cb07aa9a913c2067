namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>Tests that measure time run after all others, one by one, so that they do not measure each other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}
