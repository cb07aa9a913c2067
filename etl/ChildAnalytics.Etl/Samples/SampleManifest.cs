namespace ChildAnalytics.Etl.Samples;

/// <summary>What a sample holds and what was planted in it; written beside the files as <c>manifest.json</c>.</summary>
/// <param name="Label">The label every file carries.</param>
/// <param name="Scope">Scope as written on the command line.</param>
/// <param name="FirstYear">First reporting year.</param>
/// <param name="LastYear">Last reporting year.</param>
/// <param name="Seed">Seed of all random numbers.</param>
/// <param name="RowCount">Data rows of all files.</param>
/// <param name="Files">Files in the order of period and sender.</param>
/// <param name="PlantedErrors">Every error put in on purpose; figures not named here are free of them.</param>
/// <param name="Corrections">Rows whose figure a file sent later corrects.</param>
/// <param name="MissingReports">Units that sent nothing for a period.</param>
public sealed record SampleManifest(
    string Label,
    string Scope,
    int FirstYear,
    int LastYear,
    int Seed,
    int RowCount,
    IReadOnlyList<SampleFile> Files,
    IReadOnlyList<PlantedError> PlantedErrors,
    IReadOnlyList<PlantedCorrection> Corrections,
    IReadOnlyList<MissingReport> MissingReports);

/// <summary>One file of a sample.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Period">Period reported, <c>2024</c> or <c>2025H1</c>.</param>
/// <param name="SenderCode">Province (2 digits), district (3) or commune (5) that sends it.</param>
/// <param name="Format"><c>xlsx</c> or <c>csv</c>.</param>
/// <param name="Numbers"><c>number</c> for numeric cells, <c>text</c> for Vietnamese text such as "1.234" and "96,3".</param>
/// <param name="SentOn">Date in the heading.</param>
/// <param name="IsLate">Sent after the last day on time.</param>
/// <param name="IsCorrection">A corrected file that replaces one sent before.</param>
/// <param name="UnitCount">Units with rows in it, as planned (a planted wrong code changes nothing here).</param>
/// <param name="RowCount">Data rows, planted duplicates included.</param>
public sealed record SampleFile(
    string Name,
    string Period,
    string SenderCode,
    string Format,
    string Numbers,
    DateOnly SentOn,
    bool IsLate,
    bool IsCorrection,
    int UnitCount,
    int RowCount);

/// <summary>An error put into a file on purpose.</summary>
/// <param name="File">File name.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Row">Row as a spreadsheet shows it, from 1.</param>
/// <param name="Column">Heading of the column; null where the whole row is meant.</param>
/// <param name="UnitCode">Right code of the unit.</param>
/// <param name="MeasureId">Measure of the row.</param>
/// <param name="Right">What should stand there; empty for a duplicated row.</param>
/// <param name="Found">What stands there.</param>
public sealed record PlantedError(
    string File,
    PlantedErrorKind Kind,
    int Row,
    string? Column,
    string UnitCode,
    string MeasureId,
    string Right,
    string Found);

/// <summary>A figure that a later file corrects.</summary>
/// <param name="File">The file sent first.</param>
/// <param name="CorrectedBy">The file sent later.</param>
/// <param name="Row">Row of the figure, the same in both files.</param>
/// <param name="UnitCode">Unit of the row.</param>
/// <param name="MeasureId">Measure of the row.</param>
/// <param name="Before">Numerator in the first file.</param>
/// <param name="After">Numerator in the later file.</param>
public sealed record PlantedCorrection(
    string File,
    string CorrectedBy,
    int Row,
    string UnitCode,
    string MeasureId,
    int Before,
    int After);

/// <summary>A unit that reported nothing for a period.</summary>
/// <param name="UnitId">The unit, <c>code@valid_from</c>.</param>
/// <param name="Period">The period.</param>
public sealed record MissingReport(string UnitId, string Period);
