using ChildAnalytics.Marts.Improvements;
using ChildAnalytics.Marts.Measures;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>One thing a plan asks for.</summary>
/// <param name="Measure">The measure that moves.</param>
/// <param name="Before">Its present level.</param>
/// <param name="After">The level asked for.</param>
/// <param name="Cost">Unit and price; the price is the one in use, the reader's own where one was set.</param>
public sealed record PlannedStep(PublishedMeasure Measure, ImprovementLevel Before, ImprovementLevel After, UnitCost Cost)
{
    /// <summary>Cost of the step in đồng.</summary>
    public long Total => (long)Math.Ceiling(After.Units * Cost.Cost);
}
