using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>The build is sound but is not published until a person says why so much changes.</summary>
public sealed class PublicationHeldException : Exception
{
    /// <summary>Creates the exception from the fault CA1320.</summary>
    public PublicationHeldException(Fault fault)
        : base(fault.Describe(Language.En)) => Fault = fault;

    /// <summary>What was found and what to do.</summary>
    public Fault Fault { get; }
}
