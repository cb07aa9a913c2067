namespace ChildAnalytics.Etl.Pipeline;

/// <summary>Columns of a file in which the figures of a row stand, so that a number can be walked back to its cell.</summary>
/// <param name="Numerator">Letter a spreadsheet shows (<c>G</c>), or the place in the record of a text file, from 1 (<c>7</c>).</param>
/// <param name="Denominator">The same of the denominator.</param>
/// <param name="Value">The same of the value.</param>
public sealed record FigureColumns(string Numerator, string Denominator, string Value)
{
    private const int LettersInAlphabet = 26;

    /// <summary>The name of a column as readers of that kind of file know it.</summary>
    /// <param name="position">From 0.</param>
    /// <param name="isSpreadsheet">True: A, B, … Z, AA; false: 1, 2, 3.</param>
    public static string NameOf(int position, bool isSpreadsheet)
    {
        if (!isSpreadsheet)
            return (position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var name = "";
        for (var rest = position; rest >= 0; rest = (rest / LettersInAlphabet) - 1)
            name = (char)('A' + (rest % LettersInAlphabet)) + name;
        return name;
    }
}
