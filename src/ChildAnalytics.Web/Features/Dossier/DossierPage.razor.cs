using ChildAnalytics.Web.Features.Reasons;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The dossier as one document with all it needs inside: no script, no picture, no address is loaded.</summary>
public partial class DossierPage
{
    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public required RecognitionDossier Dossier { get; set; }

    /// <summary>Style rules.</summary>
    [Parameter, EditorRequired]
    public required string Style { get; set; }

    private string PaperSource => Dossier.Papers is [var first, ..]
        ? $"Mẫu giấy tờ của quyết định đang dùng chưa có trong tay. Danh mục theo {first.Document} ({ReasonWords.SourceStatus(first.SourceStatus)}: {first.Reference}); khi có mẫu chính thức thì dùng mẫu đó."
        : "Bản công bố này chưa có danh mục giấy tờ của bộ hồ sơ.";
}
