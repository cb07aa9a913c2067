using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Charts;

/// <summary>A chart with its table twin above and its caption below; without script the table is all there is.</summary>
public partial class ChartBox
{
    // The default encoder escapes < > & and quotes, so the data cannot end the script element.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Id of the drawing box.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What it shows, in a few words.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What it says, with numbers, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Finding { get; set; }

    /// <summary>A <see cref="TrendChart"/>, a <see cref="BinChart"/> or a <see cref="ReliabilityChart"/>.</summary>
    [Parameter, EditorRequired]
    public required object Chart { get; set; }

    /// <summary>The same numbers as a table.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Table { get; set; }

    /// <summary>Explains the marks.</summary>
    [Parameter]
    public RenderFragment? Caption { get; set; }

    /// <summary>A lower box, for few bars.</summary>
    [Parameter]
    public bool IsLow { get; set; }

    /// <summary>Opens the table, as on a page meant for printing (<c>?in=1</c>).</summary>
    [Parameter]
    public bool IsTableOpen { get; set; }

    private string Script
    {
        get
        {
            var (kind, data) = Chart switch
            {
                TrendChart trend => ("trend", trend.ForScript()),
                ReliabilityChart => ("reliability", Chart),
                _ => ("bins", Chart),
            };
            return $"<script type=\"application/json\" data-chart=\"{Id}\" data-kind=\"{kind}\">{JsonSerializer.Serialize(data, Json)}</script>";
        }
    }
}
