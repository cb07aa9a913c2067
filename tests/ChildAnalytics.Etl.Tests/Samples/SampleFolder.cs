using System.Security.Cryptography;
using ChildAnalytics.Etl.Samples;

namespace ChildAnalytics.Etl.Tests.Samples;

/// <summary>A sample written to a folder that is gone after the test.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("childanalytics-sample-");

    public SampleFolder(SampleWorld world, string scope, int seed = 1, int firstYear = 2019, int lastYear = 2025)
    {
        Assert.True(SampleScope.TryParse(scope, out var parsed));
        Manifest = SampleWriter.Write(new SampleRequest(parsed, firstYear, lastYear, seed), world, _folder.FullName);
    }

    public SampleManifest Manifest { get; }

    public string Path => _folder.FullName;

    public IEnumerable<(SampleFile File, ReadForm Form)> Forms() =>
        Manifest.Files.Select(file => (file, ReadForm.From(System.IO.Path.Combine(Path, file.Name))));

    /// <summary>Name and SHA-256 of every file, in order.</summary>
    public IReadOnlyList<string> Fingerprint() =>
    [
        .. _folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{file.Name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))}"),
    ];

    public void Dispose() => _folder.Delete(recursive: true);
}
