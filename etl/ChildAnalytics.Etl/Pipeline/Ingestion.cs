using System.Security.Cryptography;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Text;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>Takes files in: land, receipt, validate, quarantine. Works on the file system only; each file lands whole or not at all.</summary>
/// <param name="folder">Where landed and refused files go.</param>
/// <param name="sources">Every dataset that can be recognised, see <see cref="Sources.KnownSources"/>.</param>
/// <param name="clock">Says when a file was received.</param>
public sealed class Ingestion(DataFolder folder, IReadOnlyList<ISource> sources, TimeProvider clock)
{
    private readonly LandingFolder landing = new(folder);

    /// <summary>Ingests each file given, and each file below each folder given, on all processors.</summary>
    /// <param name="paths">Files or folders. Hidden files, a spreadsheet's lock files (<c>~$</c>) and <c>.source.yaml</c> twins in folders are passed over.</param>
    /// <param name="dataset">Id of the dataset all files belong to; null to recognise each.</param>
    /// <param name="cancellationToken">Stops between files; what landed until then stays.</param>
    /// <returns>One result per file: paths in the order given, files of a folder by name. The order and the outcome do not depend on how work was shared out.</returns>
    /// <exception cref="FaultException">CA1204 for an unknown dataset id; CA1215 where the data folder cannot be written: files landed until then stay.</exception>
    public IReadOnlyList<IngestResult> Run(IReadOnlyList<string> paths, string? dataset = null, CancellationToken cancellationToken = default)
    {
        var candidates = dataset is null ? sources : [.. sources.Where(source => source.Dataset == dataset)];
        if (candidates.Count == 0)
            throw new FaultException([FileFaults.UnknownDataset(dataset ?? "", sources.Select(source => source.Dataset))]);
        landing.RemoveUnfinished();
        var files = paths.SelectMany(FilesOf).ToList();
        var results = new IngestResult[files.Count];

        // Of files with the same bytes the first named lands and the others are its duplicates, so those wait for a second round.
        var digests = new string[files.Count];
        InParallel(Enumerable.Range(0, files.Count), index => digests[index] = Digest(files[index]), cancellationToken);
        var firsts = Enumerable.Range(0, files.Count).GroupBy(index => digests[index]).Select(group => group.First()).ToHashSet();
        InParallel(firsts.Order(), index => results[index] = IngestOne(files[index], dataset, candidates), cancellationToken);
        InParallel(
            Enumerable.Range(0, files.Count).Where(index => !firsts.Contains(index)),
            index => results[index] = IngestOne(files[index], dataset, candidates),
            cancellationToken);
        landing.Flush();
        return results;
    }

    private static void InParallel(IEnumerable<int> indices, Action<int> work, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            Parallel.ForEach(indices, options, work);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is FaultException))
        {
            throw new FaultException([.. exception.InnerExceptions.Cast<FaultException>().SelectMany(inner => inner.Faults)]);
        }
    }

    private static IEnumerable<string> FilesOf(string path) => !Directory.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => !IsPassedOver(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal);

    private static bool IsPassedOver(string name) =>
        name[0] == '.' || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith(".source.yaml", StringComparison.Ordinal);

    // A file that cannot be read gets a key of its own and is reported when its turn comes.
    private static string Digest(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexString(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    private IngestResult IngestOne(string path, string? dataset, IReadOnlyList<ISource> candidates)
    {
        InputFile file;
        try
        {
            file = new InputFile(Path.GetFileName(path), File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new IngestResult(path, IngestOutcome.Refused, null, [FileFaults.Unreadable(path)]);
        }

        if (landing.Earlier(file.SourceId) is { } earlier)
            return DuplicateOf(path, file, earlier);
        try
        {
            var source = Recognise(file, dataset, candidates);
            return Land(path, file, source, VietnamTime.Now(clock));
        }
        catch (FaultException exception) when (exception.Faults[0].Id != "CA1215")
        {
            landing.Refuse(file, exception.Faults);
            return new IngestResult(path, IngestOutcome.Refused, null, exception.Faults);
        }
    }

    private static ISource Recognise(InputFile file, string? dataset, IReadOnlyList<ISource> candidates)
    {
        if (file.Kind == FileKind.Empty)
            throw new FaultException([FileFaults.Empty(file)]);
        var promised = FileKindExtensions.PromisedBy(file.Name);
        if (promised != file.Kind)
            throw new FaultException([FileFaults.NotWhatItClaims(file, promised)]);
        if (file.Kind == FileKind.Text && TextEncoding.OtherThanUtf8(file.Content.Span) is { } encoding)
            throw new FaultException([FileFaults.NotUtf8(file, encoding)]);
        var source = dataset is null ? candidates.FirstOrDefault(candidate => candidate.Recognises(file)) : candidates[0];
        return source ?? throw new FaultException([FileFaults.UnknownLayout(file, candidates.Select(candidate => candidate.Dataset))]);
    }

    private static IngestResult DuplicateOf(string path, InputFile file, IngestReceipt earlier) =>
        new(path, IngestOutcome.Duplicate, earlier, [FileFaults.Duplicate(file, earlier)]);

    private IngestResult Land(string path, InputFile file, ISource source, DateTimeOffset receivedAt)
    {
        var receivedOn = DateOnly.FromDateTime(receivedAt.DateTime);
        IngestReceipt? receipt = null;
        List<Fault> faults = [];
        var isNew = landing.Land(
            file,
            (storedPath, folder) => (source as IBulkSource)?.ReadInBulk(file, storedPath, folder, receivedOn) ?? source.Read(file, receivedOn),
            content =>
            {
                faults = [.. content.Quarantined.SelectMany(row => row.Faults)];
                return receipt = ReceiptOf(file, source, content, faults, receivedAt);
            });
        if (!isNew && landing.Earlier(file.SourceId) is { } earlier)
            return DuplicateOf(path, file, earlier);
        var outcome = receipt!.Quarantined == 0 ? IngestOutcome.Accepted : IngestOutcome.AcceptedWithQuarantine;
        return new IngestResult(path, outcome, receipt, faults);
    }

    private static Dictionary<string, int> RowsByTable(FileContent content)
    {
        var rows = content.Tables.ToDictionary(table => table.Name, table => content.Rows.Count(row => row.Table == table));
        if (content.Written is { } written)
            rows.Add(written.Table, written.Rows);
        return rows;
    }

    private static IngestReceipt ReceiptOf(InputFile file, ISource source, FileContent content, List<Fault> faults, DateTimeOffset receivedAt) => new(
        file.SourceId,
        file.Name,
        file.Sha256,
        source.Dataset,
        receivedAt,
        content.ReceivedFrom,
        (content.Written?.Rows ?? 0) + content.Rows.Count + content.Quarantined.Count,
        (content.Written?.Rows ?? 0) + content.Rows.Count,
        content.Quarantined.Count,
        content.Skipped,
        content.Licence,
        content.IsSynthetic,
        content.Period?.ToString(),
        content.SentOn,
        RowsByTable(content),
        new SortedDictionary<string, int>(faults.CountBy(fault => fault.Id).ToDictionary(), StringComparer.Ordinal),
        content.FigureColumns?.Numerator,
        content.FigureColumns?.Denominator,
        content.FigureColumns?.Value);
}
