using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>The right of one process at a time to change what is served. The system gives it back when the process ends, however it ends.</summary>
internal sealed class PublicationTurn : IDisposable
{
    private readonly FileStream held;

    private PublicationTurn(FileStream held) => this.held = held;

    /// <summary>Takes the turn.</summary>
    /// <exception cref="FaultException">CA1324: another process has it.</exception>
    public static PublicationTurn Take(DataFolder dataFolder)
    {
        Directory.CreateDirectory(dataFolder.Snapshots);
        var path = Path.Combine(dataFolder.Snapshots, ".publishing");
        try
        {
            return new PublicationTurn(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new FaultException([PublicationFaults.AnotherRuns(path)]);
        }
    }

    /// <summary>Gives the turn back.</summary>
    public void Dispose() => held.Dispose();
}
