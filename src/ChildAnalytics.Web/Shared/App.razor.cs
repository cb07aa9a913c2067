namespace ChildAnalytics.Web.Shared;

/// <summary>The document around every page: style, scripts, icons, skip link.</summary>
public partial class App
{
    // Icons of tabs cannot read the page's tokens.
    private static readonly string Mark = Uri.EscapeDataString(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='7' fill='#14294f'/><circle cx='16' cy='9' r='4' fill='#ee9256'/><path d='M7 25v-5M13 25v-8M19 25v-6M25 25V15' stroke='#fff' stroke-width='3.6' stroke-linecap='round'/></svg>");
}
