namespace Harness.Spec.Tests.Reading;

public sealed class ErrorReaderTests
{
    private const string Row = "    server-fault: { status: 500, code: fault, message: Sorry. }\n";

    [Test]
    public void Every_condition_has_its_row()
    {
        var errors = SampleDialect.With("{}", "{}").Errors;

        Assert.That(errors.Rows.Select(row => row.Condition), Is.EquivalentTo(Enum.GetValues<ErrorCondition>().Where(condition => ErrorTable.CoarseOf(condition) == condition)));
        Assert.That((errors.RowOf(ErrorCondition.RateLimited).Status, errors.RowOf(ErrorCondition.RateLimited).Code.Json), Is.EqualTo((429, "\"slow\"")));
        Assert.That(errors.Faults, Is.Empty);
    }

    [Test]
    public void A_finer_condition_answers_as_the_next_wider_one_that_has_a_row()
    {
        var coarse = SampleDialect.With("{}", "{}").Errors;
        var finer = SampleDialect.With(Row, Row + "    invalid-type: { status: 400, code: kind, message: Sorry. }\n").Errors;

        Assert.That(coarse.RowOf(ErrorCondition.UnconvertibleText).Condition, Is.EqualTo(ErrorCondition.InvalidParameter));
        Assert.That(finer.RowOf(ErrorCondition.UnconvertibleText).Condition, Is.EqualTo(ErrorCondition.InvalidType));
        Assert.That(finer.RowOf(ErrorCondition.EmptyText).Condition, Is.EqualTo(ErrorCondition.InvalidParameter));
    }

    [TestCase("code: fault", "\"fault\"", "null")]
    [TestCase("code: 500", "500", "null")]
    [TestCase("code: null", "null", "null")]
    [TestCase("type: server_error, code: fault", "\"fault\"", "\"server_error\"")]
    public void Code_and_type_keep_their_JSON_type(string labels, string code, string type)
    {
        var row = SampleDialect.With(Row, $"    server-fault: {{ status: 500, {labels}, message: Sorry. }}\n").Errors.RowOf(ErrorCondition.ServerFault);

        Assert.That((row.Code.Json, row.Type.Json), Is.EqualTo((code, type)));
    }

    [Test]
    public void Faults_keep_their_order() =>
        Assert.That(
            SampleDialect.With("  envelope: refusal\n", "  envelope: refusal\n  faults: [server-fault, rate-limited]\n").Errors.Faults,
            Is.EqualTo((ErrorCondition[])[ErrorCondition.ServerFault, ErrorCondition.RateLimited]));

    [TestCase(200)]
    [TestCase(404)]
    [TestCase(599)]
    public void A_status_is_taken(int status) =>
        Assert.That(SampleDialect.With("status: 500", $"status: {status}").Errors.RowOf(ErrorCondition.ServerFault).Status, Is.EqualTo(status));

    [TestCase("199")]
    [TestCase("204")]
    [TestCase("205")]
    [TestCase("304")]
    [TestCase("600")]
    [TestCase("-500")]
    public void A_status_that_no_answer_can_have_is_refused(string status) =>
        Assert.That(SampleDialect.MistakesWith("status: 500", $"status: {status}"), Is.EqualTo($"{status} isn't a status that an answer with a body can have"));

    [TestCase(Row, "", "the error table needs a row for 'server-fault'")]
    [TestCase(Row, Row + "    server-falt: { status: 500, code: fault, message: Sorry. }\n", "no condition is called 'server-falt'; did you mean 'server-fault'?")]
    [TestCase(Row, "    server-fault: 500\n", "an error row must be a map, not a number")]
    [TestCase(Row, "    server-fault: { code: fault, message: Sorry. }\n", "an error row needs 'status'")]
    [TestCase(Row, "    server-fault: { status: 500, message: Sorry. }\n", "an error row needs 'code'")]
    [TestCase(Row, "    server-fault: { status: 500, code: fault }\n", "an error row needs 'message'")]
    [TestCase(Row, "    server-fault: { status: \"500\", code: fault, message: Sorry. }\n", "'status' must be a whole number, not '500'")]
    [TestCase(Row, "    server-fault: { status: 500, code: [5], message: Sorry. }\n", "'code' takes a text, a number or null")]
    [TestCase(Row, "    server-fault: { status: 500, code: fault, message: 5 }\n", "an error's message must be text, not a number")]
    [TestCase(Row, "    server-fault: { status: 500, code: fault, message: $lenght }\n", "an error's message has no variable '$lenght'; did you mean '$length'?")]
    [TestCase(Row, "    server-fault: { status: 500, code: fault, message: Sorry., kind: x }\n", "an error row has no key 'kind'; known: envelope, headers, param, type")]
    [TestCase("  envelope: refusal\n", "  envelope: refusal\n  faults: [rate-limit]\n", "'faults' can't be 'rate-limit'; did you mean 'rate-limited'?")]
    [TestCase("  envelope: refusal\n", "  envelope: refusals\n", "no template 'refusals'; did you mean 'refusal'?")]
    public void A_mistake_is_told(string piece, string otherwise, string mistake) =>
        Assert.That(SampleDialect.MistakesWith(piece, otherwise), Is.EqualTo(mistake));

    [TestCase("errors:\n", "errors: none\nerrors-before:\n", "an error table must be a map, not text")]
    [TestCase("  conditions:\n", "  conditions: none\n  conditions-before:\n", "'conditions' must be a map, not text")]
    public void A_table_that_is_none_is_one_mistake(string piece, string otherwise, string mistake) =>
        Assert.That(SampleDialect.MistakesWith(piece, otherwise).Split('\n').Where(line => !line.Contains("has no key") && !line.Contains("nothing uses")), Is.EqualTo((string[])[mistake]));
}
