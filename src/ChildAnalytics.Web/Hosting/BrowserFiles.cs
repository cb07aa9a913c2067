using System.Text.Json;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Web.Hosting;

/// <summary>Style, scripts, fonts and icons, read once at start; their names carry a hash of the content, so browsers keep them for ever.</summary>
public sealed class BrowserFiles
{
    /// <summary>Path they are served under.</summary>
    public const string PathPrefix = "/tai-san/";

    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, BrowserFile> _files;

    private BrowserFiles(Dictionary<string, string> names, Dictionary<string, BrowserFile> files)
    {
        _names = names;
        _files = files;
        IconSprite = System.Text.Encoding.UTF8.GetString(files[names["icons.svg"]].Plain);
    }

    /// <summary>The symbols of all icons in use, to stand once in each page.</summary>
    public string IconSprite { get; }

    /// <summary>Reads the folder the build lays beside the program.</summary>
    /// <exception cref="FaultException">CA1601: it is not there.</exception>
    public static BrowserFiles Load(string folder)
    {
        var manifest = Path.Combine(folder, "assets.json");
        if (!File.Exists(manifest))
            throw new FaultException([NotBuilt(folder)]);
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(manifest))!;
        // Files of earlier builds may still lie in the folder; only what the manifest or the style sheet names is ever asked for.
        var files = Directory.EnumerateFiles(folder)
            .Where(path => Path.GetExtension(path) is ".css" or ".js" or ".woff2" or ".svg")
            .ToDictionary(path => Path.GetFileName(path), BrowserFile.Read);
        return new BrowserFiles(names, files);
    }

    /// <summary>Address of a file by its plain name, for example <c>app.css</c>.</summary>
    /// <exception cref="KeyNotFoundException">The build makes no such file.</exception>
    public string Address(string name) => PathPrefix + _names[name];

    internal BrowserFile? Find(string fileName) => _files.GetValueOrDefault(fileName);

    private static Fault NotBuilt(string folder) => new(
        "CA1601",
        new LocalisedText("Thiếu các tệp giao diện (kiểu, phông, biểu đồ) của trang", "The dashboard's style, fonts and scripts are missing"),
        "wwwroot/assets.json",
        "",
        new FaultLocation(folder),
        new LocalisedText("Dựng lại chương trình trên máy có npm", "Build the program again on a machine with npm"));
}
