namespace Harness.Spec.Tests.Reading;

public sealed class ClauseReaderTests
{
    private const string Route = "    - { id: route, level: must, text: Edits are served under /v1., section: Routes (line 1) }\n";

    [Test]
    public void A_clause_has_what_was_written()
    {
        var clauses = SampleDialect.With(Route, Route + "  more:\n    - { id: other, level: may, text: Another., section: Here, unobservable: nobody looks }\n").Clauses;

        Assert.Multiple(() =>
        {
            Assert.That((clauses[0].Id, clauses[0].Level, clauses[0].Text, clauses[0].Source), Is.EqualTo(("route", ClauseLevel.Must, "Edits are served under /v1.", "guide.txt, Routes (line 1)")));
            Assert.That((clauses[0].Unobservable, clauses[1].Unobservable), Is.EqualTo(((string?)null, "nobody looks")));
            Assert.That((clauses[1].Level, clauses[1].At.Line), Is.EqualTo((ClauseLevel.May, 54)));
        });
    }

    [TestCase("    - route\n", "a clause must be a map, not text")]
    [TestCase("    - { level: must, text: T., section: S }\n", "a clause needs 'id'")]
    [TestCase("    - { id: a, text: T., section: S }\n", "a clause needs 'level'")]
    [TestCase("    - { id: a, level: must, section: S }\n", "a clause needs 'text'")]
    [TestCase("    - { id: a, level: must, text: T. }\n", "a clause needs 'section'")]
    [TestCase("    - { id: a, level: shoud, text: T., section: S }\n", "'level' can't be 'shoud'; did you mean 'should'?")]
    [TestCase("    - { id: 5, level: must, text: T., section: S }\n", "'id' must be text, not 5 (quote it if it is text)")]
    [TestCase("    - { id: route, level: must, text: T., section: S }\n", "the clause 'route' stands twice, first on line 52")]
    [TestCase("    - { id: a, level: must, text: T., section: S, document: guid.txt }\n", "'guid.txt' isn't among the sources; did you mean 'guide.txt'?")]
    [TestCase("    - { id: a, level: must, text: T., section: S, unobservable: true }\n", "'unobservable' must be text, not a boolean")]
    [TestCase("    - { id: a, level: must, text: T., section: S, sections: S }\n", "a clause has no key 'sections'; known: document, mutations, unobservable")]
    [TestCase("  more: { id: a }\n", "'more' must be a list, not a map")]
    public void A_mistake_is_told(string more, string mistake) => Assert.That(SampleDialect.MistakesWith(Route, Route + more), Is.EqualTo(mistake));

    [TestCase("clauses: []\n#", "a map of clauses must be a map, not a list")]
    [TestCase("clauses:\n  document: other.txt\n#", "'other.txt' isn't among the sources; known: guide.txt")]
    [TestCase("clauses:\n  document: 5\n#", "'document' must be text, not 5 (quote it if it is text)")]
    public void The_map_of_clauses_is_checked(string written, string mistake) =>
        Assert.That(SampleDialect.MistakesWith("clauses:\n  document: guide.txt\n  routes:\n" + Route, written), Is.EqualTo($"no clause 'route'\n{mistake}"));
}
