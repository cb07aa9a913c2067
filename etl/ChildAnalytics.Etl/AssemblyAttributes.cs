using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ChildAnalytics.Etl.Tests")]
