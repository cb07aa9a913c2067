namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>One thing that is supposed: what kind, of what, and the value.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Subject">Class, criterion, item and band (<c>TC02.1</c>), setting, list, or commune and measure (<c>25351.TC02</c>); empty where the kind has none.</param>
/// <param name="Value">As written: an invariant decimal, or the name of an answer.</param>
public sealed record RuleChange(ChangeKind Kind, string Subject, string Value)
{
    /// <summary>The change as one word of an address, for example <c>dat.A:800</c>.</summary>
    public string Token => $"{Key}:{Value}";

    /// <summary>The word without its value: what a field of a form is named.</summary>
    public string Key => Subject.Length == 0 ? ChangeWords.Name(Kind) : $"{ChangeWords.Name(Kind)}.{Subject}";
}
