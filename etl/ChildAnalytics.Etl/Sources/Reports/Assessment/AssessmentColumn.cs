namespace ChildAnalytics.Etl.Sources.Reports.Assessment;

/// <summary>Columns of the form, by their place in <see cref="AssessmentForm.Headings"/>.</summary>
internal enum AssessmentColumn
{
    /// <summary>Running number; not read.</summary>
    Number,

    /// <summary>Code of the commune.</summary>
    UnitCode,

    /// <summary>Name of the commune; kept, not compared.</summary>
    UnitName,

    /// <summary>Item of the rule set.</summary>
    ItemId,

    /// <summary>"Có" or "Không".</summary>
    Answer,

    /// <summary>Points given.</summary>
    Points,

    /// <summary>Office or function that gave them; no name of a person is asked for.</summary>
    AssessedBy,

    /// <summary>Day of the minutes.</summary>
    MinutesOn,

    /// <summary>Number of the minutes.</summary>
    MinutesNumber,

    /// <summary>Kind of the evidence.</summary>
    EvidenceKind,

    /// <summary>Title of the evidence.</summary>
    EvidenceTitle,

    /// <summary>Number, address or shelf mark of the evidence.</summary>
    EvidenceReference,

    /// <summary>Remark.</summary>
    Note,
}
