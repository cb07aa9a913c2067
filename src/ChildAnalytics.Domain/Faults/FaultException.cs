namespace ChildAnalytics.Domain.Faults;

/// <summary>Stops a command that cannot go on; carries every fault found, so that all are reported in one go.</summary>
public sealed class FaultException : Exception
{
    /// <summary>Creates the exception from at least one fault.</summary>
    /// <exception cref="ArgumentException">No fault is given.</exception>
    public FaultException(IReadOnlyList<Fault> faults)
        : base(string.Join(Environment.NewLine, faults.Select(fault => fault.Describe(Language.En))))
    {
        if (faults.Count == 0)
            throw new ArgumentException("At least one fault is needed.", nameof(faults));
        Faults = faults;
    }

    /// <summary>The faults in the order they were found.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
