using ChildAnalytics.Marts.Sources;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.SourceFiles;

/// <summary>What the address asks of the list of files (<c>tim, bo-du-lieu, rieng=1, trang</c>). Unknown values are ignored.</summary>
/// <param name="Words">Part of a file name; null for all.</param>
/// <param name="Dataset">One data set; null for all.</param>
/// <param name="OnlySetAside">Only files with rows set aside.</param>
/// <param name="Page">From 1.</param>
public sealed record SourceFileQuery(string? Words, string? Dataset, bool OnlySetAside, int Page)
{
    /// <summary>Reads the address.</summary>
    public static SourceFileQuery From(PageAddress address) => new(
        address["tim"]?.Trim() is { Length: > 0 } words ? words : null, address["bo-du-lieu"], address["rieng"] == "1", Math.Max(1, address.Number("trang") ?? 1));

    /// <summary>Files that fit: those with rows set aside first, then real ones, then by name.</summary>
    public IReadOnlyList<SourceFile> Apply(IEnumerable<SourceFile> files)
    {
        var folded = FoldedText.Of(Words);
        return
        [
            .. files
                .Where(file => folded.Length == 0 || FoldedText.Of(file.FileName).Contains(folded, StringComparison.Ordinal) || file.Id.StartsWith(folded, StringComparison.Ordinal))
                .Where(file => Dataset is null || file.Dataset == Dataset)
                .Where(file => !OnlySetAside || file.Quarantined > 0)
                .OrderByDescending(file => file.Quarantined ?? 0).ThenBy(file => file.IsSynthetic).ThenBy(file => file.FileName, StringComparer.Ordinal),
        ];
    }
}
