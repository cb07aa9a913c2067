using System.Security.Cryptography;
using System.Text;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>One file as received: its bytes, read once, and what follows from them.</summary>
public sealed class InputFile
{
    // Long enough for the preamble and the headings of every known layout.
    private const int OpeningLength = 4096;

    private const char ByteOrderMark = '\uFEFF';

    private readonly byte[] content;

    /// <summary>Takes the bytes over; they are not copied and must not change.</summary>
    /// <param name="name">File name as the sender knows it, without folder.</param>
    /// <param name="content">All bytes.</param>
    public InputFile(string name, byte[] content)
    {
        Name = name;
        this.content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Kind = FileKindExtensions.KindOf(content);
        Opening = Kind is FileKind.Text or FileKind.Json
            ? Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(OpeningLength, content.Length))).TrimStart(ByteOrderMark)
            : "";
    }

    /// <summary>File name without folder.</summary>
    public string Name { get; }

    /// <summary>64 lower-case hex digits.</summary>
    public string Sha256 { get; }

    /// <summary>First 12 digits of <see cref="Sha256"/>: the key under which everything read from this file is stored.</summary>
    public string SourceId => Sha256[..12];

    /// <summary>What the bytes are.</summary>
    public FileKind Kind { get; }

    /// <summary>First characters of a text or JSON file without a byte-order mark, for recognition only; empty for other kinds.</summary>
    public string Opening { get; }

    /// <summary>All bytes.</summary>
    public ReadOnlyMemory<byte> Content => content;

    /// <summary>A new stream over the bytes, from the start.</summary>
    public Stream Open() => new MemoryStream(content, writable: false);
}
