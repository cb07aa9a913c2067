using System.Diagnostics;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>Analysts' notebooks run against the published snapshot with Debian's Jupyter.</summary>
public sealed class NotebookTests(DemoSite site)
{
    [Fact]
    public async Task Notebooks_RunToTheEnd()
    {
        var notebooks = Directory.GetFiles(Path.Combine(CommandLine.RepositoryRoot, "notebooks"), "*.ipynb");
        Assert.NotEmpty(notebooks);
        foreach (var notebook in notebooks)
        {
            var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in new[] { "-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", site.DataFolder, notebook })
                start.ArgumentList.Add(argument);
            start.Environment["CHILDANALYTICS_DATA"] = site.DataFolder;
            start.Environment["CHILDANALYTICS_ROOT"] = CommandLine.RepositoryRoot;
            start.Environment["MPLBACKEND"] = "agg";
            using var process = Process.Start(start)!;
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, error);
        }
    }
}
