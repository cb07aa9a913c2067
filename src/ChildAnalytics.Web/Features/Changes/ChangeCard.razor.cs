using ChildAnalytics.Marts.Maps;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Changes;

/// <summary>Changes across the redrawing of boundaries, each split into what happened and what was redrawn.</summary>
public partial class ChangeCard
{
    /// <summary>Heading.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>One row per measure of a unit, or per unit of a measure.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChangeSplit> Rows { get; set; }

    /// <summary>True where rows are units of one measure.</summary>
    [Parameter]
    public bool ByUnit { get; set; }

    /// <summary>True where the figures are simulated.</summary>
    [Parameter]
    public bool IsSynthetic { get; set; }

    /// <summary>Stands above the table, such as a choice of years.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    // thay-doi=het shows every row; without it the page keeps to those a reader must know.
    private const string WholeKey = "thay-doi";
    private const string Whole = "het";
    private const int MostRows = 10;

    private IReadOnlyList<ChangeSplit> Shown => Address[WholeKey] == Whole || Rows.Count <= MostRows
        ? Rows
        : [.. Rows.OrderByDescending(ChangeText.Misleads).ThenBy(row => row.Quality == "suppressed").Take(MostRows)];

    // What the name alone gets wrong comes first; without such a row, the largest part that was redrawn.
    private string Lead
    {
        get
        {
            var misled = Rows.Where(ChangeText.Misleads).ToList();
            var told = misled.FirstOrDefault() ?? Rows.Where(row => row.Redrawn.Value is not null).MaxBy(row => Math.Abs(row.Redrawn.Value!.Value));
            if (told is null)
                return "Chưa tách được thay đổi nào.";
            var others = misled.Count > 1 ? $" Trong {NumberText.Count(Rows.Count)} {(ByUnit ? "tỉnh, thành phố" : "chỉ tiêu")}, {NumberText.Count(misled.Count)} trường hợp so theo tên cho chiều ngược với thực tế." : "";
            return $"{(ByUnit ? told.UnitName + ": " : "")}{ChangeText.Sentence(told)}{others}";
        }
    }

    private string Note(ChangeSplit row)
    {
        var compared = row.ComparedBy switch
        {
            "only_part" => "không sáp nhập với đơn vị khác",
            "code" => $"so với {row.NamesakeName}, đơn vị cũ mang cùng mã",
            _ => $"so với {row.NamesakeName} cũ",
        };
        var unit = ChangeText.UnitOf(row);
        return ByUnit ? Capital(compared) : $"{(unit.Length > 0 ? unit + "; " : "")}{row.FromPeriod}–{row.ToPeriod}; {compared}";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
