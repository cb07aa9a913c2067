using System.Diagnostics;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Output;

/// <summary>The one place that writes for people: results to standard output, steps and errors to standard error, in the chosen language.</summary>
internal sealed class Terminal(Language language, TextWriter output, TextWriter error)
{
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();

    /// <summary>The language of this run.</summary>
    public Language Language { get; } = language;

    /// <summary>Standard output, for results that other programs read.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Writes a result line to standard output.</summary>
    public void Say(string vi, string en) => Out.WriteLine(Language == Language.Vi ? vi : en);

    /// <summary>Writes a step of long work to standard error, with the seconds since the start.</summary>
    public void Step(string vi, string en) =>
        error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_sinceStart.Elapsed.TotalSeconds,6:0.0} s  {(Language == Language.Vi ? vi : en)}"));

    /// <summary>Writes a fault to standard error.</summary>
    public void Fail(Fault fault) => error.WriteLine(fault.Describe(Language));

    /// <summary>Writes a bare error line to standard error.</summary>
    public void Fail(string line) => error.WriteLine(line);
}
