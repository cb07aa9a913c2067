namespace ChildAnalytics.Etl.Samples.Forms;

/// <summary>Content of a cell: a number, a text, or nothing.</summary>
/// <param name="Number">The number; null where the cell holds text or nothing.</param>
/// <param name="Text">The text; null where the cell holds a number or nothing.</param>
internal readonly record struct SampleCell(decimal? Number, string? Text)
{
    /// <summary>Nothing reported.</summary>
    public static SampleCell Empty => default;

    /// <summary>A number; an empty cell for null.</summary>
    public static SampleCell Of(decimal? number) => new(number, Text: null);

    /// <summary>A text.</summary>
    public static SampleCell Of(string text) => new(Number: null, text);

    /// <summary>The cell as a Vietnamese officer types it: "1.234", "96,3".</summary>
    public string ToVietnameseText(bool groupThousands) => Number is { } number
        ? number.ToString(groupThousands ? "#,##0.##" : "0.##", VietnameseNumbers)
        : Text ?? "";

    // Not taken from a culture, since cultures differ between systems.
    private static readonly System.Globalization.NumberFormatInfo VietnameseNumbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
    };
}
