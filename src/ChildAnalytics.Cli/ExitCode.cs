namespace ChildAnalytics.Cli;

/// <summary>What a command tells its caller; other programs rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A check or comparison failed.</summary>
    public const int CheckFailed = 1;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 2;

    /// <summary>Accepted, with rows in quarantine.</summary>
    public const int AcceptedWithQuarantine = 3;

    /// <summary>Input refused.</summary>
    public const int InputRefused = 4;

    /// <summary>Unexpected fault.</summary>
    public const int UnexpectedFault = 5;
}
