using System.CommandLine;
using ChildAnalytics.Cli.Exports;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Features.Dossier;
using ChildAnalytics.Web.Features.Dossier.Workbook;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>export dossier --unit CODE [--format html|pdf|xlsx] --out FILE</c>: the recognition dossier of a commune as one file.</summary>
internal static class ExportCommand
{
    private const string Html = "html";
    private const string Pdf = "pdf";
    private const string Xlsx = "xlsx";

    /// <summary>The command with its parts.</summary>
    public static Command Create(SharedOptions options) => new("export", "xuất tệp từ bản công bố / files made from a publication") { Dossier(options) };

    private static Command Dossier(SharedOptions options)
    {
        var unit = new Option<string>("--unit") { Description = "mã xã, hoặc mã@ngày bắt đầu / code, or code@first day", Required = true };
        var round = new Option<string?>("--round") { Description = "kỳ đánh giá (2024-11) hoặc năm theo dõi; mặc định năm mới nhất / round or monitoring year, default the newest year" };
        var rules = new Option<string?>("--rule-set") { Description = "mã bộ tiêu chuẩn; mặc định bộ đã đối chiếu / rule set, default the confirmed one" };
        var format = new Option<string?>("--format") { Description = "html | pdf | xlsx; mặc định theo đuôi tệp, không có thì html / default by the ending of the file, else html" };
        format.AcceptOnlyFromAmong(Html, Pdf, Xlsx);
        var file = new Option<string>("--out") { Description = "tệp, hoặc thư mục có sẵn / file, or a folder that exists", Required = true };
        var snapshot = new Option<string?>("--snapshot") { Description = "mã bản công bố; mặc định bản hiện hành / snapshot id" };
        var command = new Command("dossier", "hồ sơ đề nghị công nhận: bản đánh giá, bản thuyết minh, mẫu biên bản / recognition dossier: assessment, explanation, minutes form")
        {
            unit, round, rules, format, file, snapshot,
        };
        return CommandRun.Define(command, options, async (run, parsed, cancellation) =>
        {
            using var store = new SnapshotStore(run.Data.Root);
            using var opened = SnapshotChoice.Open(run, store, parsed.GetValue(snapshot), cancellation);
            var dossier = RecognitionDossier.Read(opened, parsed.GetRequiredValue(unit).Trim(), parsed.GetValue(round)?.Trim(), parsed.GetValue(rules)?.Trim());
            var asked = parsed.GetRequiredValue(file);
            var chosen = parsed.GetValue(format) ?? (Path.GetExtension(asked).ToUpperInvariant() switch { ".XLSX" => Xlsx, ".PDF" => Pdf, _ => Html });
            var path = Directory.Exists(asked) ? Path.Combine(asked, dossier.FileName("." + chosen)) : asked;
            var content = chosen == Xlsx ? DossierWorkbook.Write(dossier) : await DossierHtml.WriteAsync(dossier);
            if (chosen == Pdf)
                content = await PrintedPage.OfAsync(content, cancellation);
            await SaveAsync(path, content, cancellation);
            run.Terminal.Out.WriteLine(path);
            return ExitCode.Done;
        });
    }

    private static async Task SaveAsync(string path, byte[] content, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllBytesAsync(path, content, cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FaultException([CliFaults.OutputNotWritable(path)]);
        }
    }
}
