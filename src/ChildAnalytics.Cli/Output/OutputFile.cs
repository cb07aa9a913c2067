using System.Text;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Output;

/// <summary>The file of <c>--out</c>.</summary>
internal static class OutputFile
{
    /// <summary>Opens it anew, UTF-8 without mark.</summary>
    /// <exception cref="FaultException">CA1704: it cannot be written.</exception>
    public static StreamWriter Open(string path)
    {
        try
        {
            return new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FaultException([CliFaults.OutputNotWritable(path)]);
        }
    }
}
