using System.Text.Json;
using ChildAnalytics.Marts;
using Spectre.Console;

namespace ChildAnalytics.Cli.Output;

/// <summary>Writes the rows of a query in one of the formats of <c>sql</c>.</summary>
internal abstract class RowWriter(TextWriter output)
{
    /// <summary>Formats by name.</summary>
    public static readonly string[] Formats = ["table", "csv", "json"];

    /// <summary>Where rows go.</summary>
    protected TextWriter Output { get; } = output;

    /// <summary>The writer for a format of <see cref="Formats"/>.</summary>
    public static RowWriter For(string format, TextWriter output) => format switch
    {
        "csv" => new CsvRows(output),
        "json" => new JsonRows(output),
        _ => new TableRows(output),
    };

    /// <summary>Takes the column names.</summary>
    public abstract void Begin(IReadOnlyList<string> columns);

    /// <summary>Takes one row.</summary>
    public abstract void Write(IReadOnlyList<object?> values);

    /// <summary>Ends the output.</summary>
    public abstract void End();

    private sealed class CsvRows(TextWriter output) : RowWriter(output)
    {
        public override void Begin(IReadOnlyList<string> columns) => Line(columns.Select(Quote));

        // An empty text is quoted, so that it differs from a missing value.
        public override void Write(IReadOnlyList<object?> values) => Line(values.Select(value => value is "" ? "\"\"" : Quote(AnalystQuery.Text(value))));

        public override void End() => Output.Flush();

        private void Line(IEnumerable<string> cells)
        {
            Output.Write(string.Join(',', cells));
            Output.Write('\n');
        }

        private static string Quote(string cell) =>
            cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private sealed class JsonRows(TextWriter output) : RowWriter(output)
    {
        private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private IReadOnlyList<string> _columns = [];
        private bool _hasRow;

        public override void Begin(IReadOnlyList<string> columns)
        {
            _columns = columns;
            Output.Write('[');
        }

        public override void Write(IReadOnlyList<object?> values)
        {
            Output.Write(_hasRow ? ",\n" : "\n");
            _hasRow = true;
            var row = new Dictionary<string, object?>(_columns.Count);
            for (var column = 0; column < values.Count; column++)
                row[_columns[column]] = values[column] is DateOnly or DateTime ? AnalystQuery.Text(values[column]) : values[column];
            Output.Write(JsonSerializer.Serialize(row, Options));
        }

        public override void End()
        {
            Output.Write("\n]\n");
            Output.Flush();
        }
    }

    private sealed class TableRows(TextWriter output) : RowWriter(output)
    {
        private const int WidthOfFiles = 2000;

        private readonly Table _table = new() { Border = TableBorder.Simple };

        public override void Begin(IReadOnlyList<string> columns)
        {
            foreach (var column in columns)
                _table.AddColumn(Markup.Escape(column));
        }

        public override void Write(IReadOnlyList<object?> values) =>
            _table.AddRow([.. values.Select(value => Markup.Escape(AnalystQuery.Text(value)))]);

        public override void End()
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });
            // Into a file or a pipe a table is never folded.
            if (Console.IsOutputRedirected || Output != Console.Out)
                console.Profile.Width = WidthOfFiles;
            console.Write(_table);
        }
    }
}
