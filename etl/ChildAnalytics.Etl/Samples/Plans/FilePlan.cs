using ChildAnalytics.Domain.Time;

namespace ChildAnalytics.Etl.Samples.Plans;

/// <summary>One file to be written, decided before any figure is drawn.</summary>
internal sealed record FilePlan
{
    /// <summary>Period reported.</summary>
    public required Period Period { get; init; }

    /// <summary>Province (2 digits), district (3) or commune (5) that sends the file.</summary>
    public required string SenderCode { get; init; }

    /// <summary>Name of the sender with its type word.</summary>
    public required string SenderName { get; init; }

    /// <summary>Units that report; in a province file the units it adds up.</summary>
    public required IReadOnlyList<SampleUnit> Units { get; init; }

    /// <summary>A file of the province with its own measures.</summary>
    public bool IsProvince { get; init; }

    /// <summary>A district, which may correct its file.</summary>
    public bool IsDistrict { get; init; }

    /// <summary>Semicolon text instead of a workbook.</summary>
    public bool IsCsv { get; init; }

    /// <summary>Numbers as Vietnamese text.</summary>
    public bool NumbersAsText { get; init; }

    /// <summary>Date in the heading.</summary>
    public DateOnly SentOn { get; init; }

    /// <summary>Sent after the last day on time.</summary>
    public bool IsLate { get; init; }

    /// <summary>Error to plant; null for none.</summary>
    public PlantedErrorKind? Error { get; init; }

    /// <summary>Date of a corrected file that follows; null for none.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>Name of the file, or of the corrected one.</summary>
    public string FileName(bool isCorrection) =>
        $"bao-cao-tre-em_{SenderCode}_{Period}_mo-phong{(isCorrection ? "_dinh-chinh" : "")}.{(IsCsv ? "csv" : "xlsx")}";
}
