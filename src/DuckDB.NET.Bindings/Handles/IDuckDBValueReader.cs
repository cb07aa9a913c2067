namespace DuckDB.NET.Native;

/// <summary>A single value, such as an argument of a table function.</summary>
public interface IDuckDBValueReader
{
    /// <summary>Whether the value is NULL.</summary>
    bool IsNull();

    /// <summary>The value as a .NET type.</summary>
    /// <typeparam name="T">The type that DuckDB's type maps to, or one it converts to without a format.</typeparam>
    /// <exception cref="InvalidCastException">The value is NULL and <typeparamref name="T"/> cannot be, or the types do not fit.</exception>
    T GetValue<T>();
}
