using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Harness.Reports;

/// <summary>
/// Writes <c>junit.xml</c> as CI servers read it: a suite a dialect, a case a scenario. Blocked and interrupted cases are errors, and so is a
/// promise without a case: none of them is green.
/// </summary>
internal static class JunitReport
{
    public static void Write(Stream file, RunSummary summary, ImmutableArray<ReportedVerdict> verdicts)
    {
        ImmutableArray<Suite> suites = [.. summary.Opening.Dialects.Select(dialect => Suite.Of(dialect, verdicts))];
        using var xml = XmlWriter.Create(file, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "harness");
        Totals(xml, suites, summary.Elapsed);
        foreach (var suite in suites)
            Write(xml, suite, summary.Opening);
        xml.WriteEndElement();
        xml.WriteRaw("\n");
    }

    private static void Write(XmlWriter xml, Suite suite, RunOpening opening)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", suite.Dialect);
        Totals(xml, [suite], TimeSpan.FromTicks(suite.Verdicts.Sum(verdict => verdict.Elapsed.Ticks)));
        xml.WriteAttributeString("timestamp", opening.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        foreach (var verdict in suite.Verdicts)
            Write(xml, verdict);
        foreach (var clause in suite.Unchecked)
        {
            Case(xml, $"{suite.Dialect}.clauses", clause.Clause.Id, TimeSpan.Zero);
            Outcome(xml, "error", "no scenario checks this clause", "unchecked", clause.Clause.Text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ReportedVerdict verdict)
    {
        var (group, name) = Split(verdict.Scenario);
        Case(xml, group, name, verdict.Elapsed);
        xml.WriteAttributeString("file", verdict.At.File);
        xml.WriteAttributeString("line", verdict.At.Line.ToString(CultureInfo.InvariantCulture));
        switch (verdict.Outcome)
        {
            case Reports.Outcome.Failed:
                Outcome(xml, "failure", Difference(verdict), verdict.Clause.Id, Details(verdict));
                break;
            case Reports.Outcome.Blocked or Reports.Outcome.Interrupted:
                Outcome(xml, "error", verdict.Actual ?? "", verdict.Outcome.Key(), Details(verdict));
                break;
            case Reports.Outcome.NotApplicable or Reports.Outcome.Filtered:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", Legal(verdict.Actual ?? ""));
                xml.WriteEndElement();
                break;
            case Reports.Outcome.Warned or Reports.Outcome.Noted:
                xml.WriteElementString("system-out", Legal($"{verdict.Outcome.Word()}: {Difference(verdict)}\n{Details(verdict)}"));
                break;
        }
        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, ImmutableArray<Suite> suites, TimeSpan time)
    {
        Number(xml, "tests", suites.Sum(suite => suite.Verdicts.Length + suite.Unchecked.Length));
        Number(xml, "failures", suites.Sum(suite => suite.Count(Reports.Outcome.Failed)));
        Number(xml, "errors", suites.Sum(suite => suite.Count(Reports.Outcome.Blocked, Reports.Outcome.Interrupted) + suite.Unchecked.Length));
        Number(xml, "skipped", suites.Sum(suite => suite.Count(Reports.Outcome.NotApplicable, Reports.Outcome.Filtered)));
        xml.WriteAttributeString("time", Seconds(time));
    }

    private static void Case(XmlWriter xml, string group, string name, TimeSpan time)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Legal(group));
        xml.WriteAttributeString("name", Legal(name));
        xml.WriteAttributeString("time", Seconds(time));
    }

    private static void Outcome(XmlWriter xml, string element, string message, string type, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Legal(message));
        xml.WriteAttributeString("type", type);
        xml.WriteString(Legal(text));
        xml.WriteEndElement();
    }

    private static void Number(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    // dialect/topic/scenario[row]: the row may contain slashes of its own.
    private static (string Group, string Name) Split(string scenario)
    {
        var bracket = scenario.IndexOf('[', StringComparison.Ordinal);
        var slash = scenario.LastIndexOf('/', bracket < 0 ? scenario.Length - 1 : bracket);
        return slash < 0 ? ("", scenario) : (scenario[..slash].Replace('/', '.'), scenario[(slash + 1)..]);
    }

    private static string Difference(ReportedVerdict verdict) => $"expected {verdict.Expected}, got {verdict.Actual} at {verdict.Where}";

    private static string Details(ReportedVerdict verdict) => string.Join('\n', ((string?[])
    [
        verdict.Clause.Text,
        $"{verdict.Clause.Level.ToString().ToLowerInvariant()} {verdict.Clause.Id}: {verdict.Clause.Source}",
        verdict.At.ToString(),
        verdict.Curl,
    ]).OfType<string>());

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            legal.Append(rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return legal.ToString();
    }

    private sealed record Suite(string Dialect, ImmutableArray<ReportedVerdict> Verdicts, ImmutableArray<ClauseTally> Unchecked)
    {
        public static Suite Of(DialectClauses dialect, ImmutableArray<ReportedVerdict> verdicts) => new(
            dialect.Dialect,
            [.. verdicts.Where(verdict => verdict.Dialect == dialect.Dialect)],
            [.. ClauseTally.Of(dialect, verdicts).Where(tally => tally.Outcome == Reports.Outcome.Unchecked)]);

        public int Count(params Outcome[] outcomes) => Verdicts.Count(verdict => outcomes.Contains(verdict.Outcome));
    }
}
