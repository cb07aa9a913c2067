using System.Globalization;

namespace ChildAnalytics.Web.Formats;

/// <summary>Order of Vietnamese names: a ă â … d đ … with tones after letters, whatever the culture of the server.</summary>
public static class NameOrder
{
    /// <summary>Compares two names.</summary>
    public static StringComparer Comparer { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.None);
}
