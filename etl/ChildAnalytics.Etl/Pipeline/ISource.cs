namespace ChildAnalytics.Etl.Pipeline;

/// <summary>One dataset the house knows how to read; one folder under <c>Sources/</c>.</summary>
public interface ISource
{
    /// <summary>Id of the dataset, for example <c>commune_report</c>.</summary>
    string Dataset { get; }

    /// <summary>Whether the file looks like this dataset. Lenient: a file with a column missing is still recognised, so that it can be told what is missing.</summary>
    bool Recognises(InputFile file);

    /// <summary>Reads and validates the file.</summary>
    /// <param name="file">Content that <see cref="InputFile.Kind"/> says is readable here.</param>
    /// <param name="receivedOn">Day of ingestion, against which periods in the future are recognised.</param>
    /// <exception cref="Domain.Faults.FaultException">The file as a whole is unusable; carries every reason found.</exception>
    FileContent Read(InputFile file, DateOnly receivedOn);
}
