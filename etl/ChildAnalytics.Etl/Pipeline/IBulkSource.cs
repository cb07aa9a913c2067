namespace ChildAnalytics.Etl.Pipeline;

/// <summary>A dataset whose files are too long to be read row by row.</summary>
public interface IBulkSource : ISource
{
    /// <summary>Reads and validates the file where it lies and writes accepted rows itself; the outcome is that of <see cref="ISource.Read"/>.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="storedPath">The same bytes on disk, not to be changed.</param>
    /// <param name="folder">Where accepted rows go, as <c>TABLE.parquet</c>.</param>
    /// <param name="receivedOn">Day of ingestion.</param>
    /// <returns>Rows not written yet and rows set aside; null where the file can be read row by row only, and then nothing was written.</returns>
    /// <exception cref="Domain.Faults.FaultException">The file as a whole is unusable; carries every reason found.</exception>
    FileContent? ReadInBulk(InputFile file, string storedPath, string folder, DateOnly receivedOn);
}
