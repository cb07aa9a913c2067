using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Rubrics.Faults;

/// <summary>Collects the faults of all files, so that an editor of the law mends them in one go.</summary>
internal sealed class FaultLog
{
    private readonly List<Fault> _faults = [];

    /// <summary>Adds a finding. <paramref name="file"/> is relative to the warehouse folder, since the same file name stands in several folders.</summary>
    public void Add(LawFault fault, string file, int? line, string? key, string expected, string found) =>
        _faults.Add(new Fault(fault.Id, fault.Message, expected, found, new FaultLocation(file, Row: line, Column: key), fault.Remedy));

    /// <summary>Stops the load where anything was found, in the order of files and lines; a finding of several versions of a set is told once.</summary>
    /// <exception cref="FaultException">At least one fault was added.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new FaultException([.. _faults.Distinct().OrderBy(fault => fault.Where.File, StringComparer.Ordinal).ThenBy(fault => fault.Where.Row)]);
    }
}
