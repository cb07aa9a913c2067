using ChildAnalytics.Marts.Rounds;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>Words that page and workbook of a dossier share.</summary>
internal static class DossierWords
{
    /// <summary>What the file holds of a paper.</summary>
    public static string MadeAs(DossierPaper paper) => paper.MadeAs switch
    {
        "filled" => "Có, điền sẵn từ bản công bố",
        "blank_form" => "Có, để trống cho hội đồng điền và ký",
        _ => "Không, xã tự soạn",
    };
}
