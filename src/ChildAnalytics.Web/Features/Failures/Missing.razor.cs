using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Failures;

/// <summary>Shown where an address names nothing (CA1602).</summary>
public partial class Missing
{
    /// <summary>What was looked for, in a sentence.</summary>
    [Parameter]
    public string What { get; set; } = "Địa chỉ này không có trang nào.";
}
