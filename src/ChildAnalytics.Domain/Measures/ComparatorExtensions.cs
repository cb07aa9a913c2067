namespace ChildAnalytics.Domain.Measures;

/// <summary>What a <see cref="Comparator"/> decides and how it is written.</summary>
public static class ComparatorExtensions
{
    /// <summary>Whether <paramref name="value"/> stands to <paramref name="threshold"/> as the comparator asks.</summary>
    public static bool IsMetBy(this Comparator comparator, decimal value, decimal threshold) => comparator switch
    {
        Comparator.Lt => value < threshold,
        Comparator.Le => value <= threshold,
        Comparator.Ge => value >= threshold,
        Comparator.Gt => value > threshold,
        _ => value == threshold,
    };

    /// <summary>Whether a value above the threshold misses it; null where neither comparator nor direction says.</summary>
    /// <param name="comparator">How the target is held.</param>
    /// <param name="direction">Which way is better; read only for a target that asks for equality.</param>
    public static bool? MissesAbove(this Comparator comparator, Direction direction) => (comparator, direction) switch
    {
        (Comparator.Ge or Comparator.Gt, _) => false,
        (Comparator.Le or Comparator.Lt, _) => true,
        (_, Direction.Up) => false,
        (_, Direction.Down) => true,
        _ => null,
    };

    /// <summary>The sign shown in tables: &lt; ≤ ≥ &gt; =.</summary>
    public static string Sign(this Comparator comparator) => comparator switch
    {
        Comparator.Lt => "<",
        Comparator.Le => "≤",
        Comparator.Ge => "≥",
        Comparator.Gt => ">",
        _ => "=",
    };

    /// <summary>The name used in data files and public tables: lt, le, ge, gt, eq.</summary>
    public static string Name(this Comparator comparator) => comparator switch
    {
        Comparator.Lt => "lt",
        Comparator.Le => "le",
        Comparator.Ge => "ge",
        Comparator.Gt => "gt",
        _ => "eq",
    };

    /// <summary>Reads the name used in data files; anything but lt, le, ge, gt, eq is refused.</summary>
    public static bool TryParseName(string? name, out Comparator comparator)
    {
        (var known, comparator) = name switch
        {
            "lt" => (true, Comparator.Lt),
            "le" => (true, Comparator.Le),
            "ge" => (true, Comparator.Ge),
            "gt" => (true, Comparator.Gt),
            "eq" => (true, Comparator.Eq),
            _ => (false, Comparator.Eq),
        };
        return known;
    }
}
