using Harness.Spec;
using Harness.Spec.Conditions;

namespace Harness.Runner.Tests.Planning;

internal sealed class PricePlanTests
{
    [Test]
    public void Each_picture_that_is_asked_for_costs_its_price_once()
    {
        var plan = new Stage().Run().Price(Stage.Cases("""
              - { id: banana, clause: request-id, matrix: { model: [nano-banana, nano-banana-2] }, request: { operation: edit, form: { model: $model } }, expect: { status: 200 } }
              - { id: shared, clause: nano-created-zero, request: { operation: edit, form: { model: nano-banana } }, expect: { status: 200 } }
              - { id: large, clause: request-id, matrix: { size: ["", 1024x1024, 2048x2048] }, request: { operation: edit, json: { model: gpt-image-2, size: $size } }, expect: { status: 200 } }
              - { id: omitted, clause: request-id, request: { operation: edit, json: { model: gpt-image-2 } }, expect: { status: 200 } }
              - { id: unpriced, clause: request-id, request: { operation: edit, form: { model: dall-e-2, "image[]": $image.apple_png } }, expect: { status: 200 } }
              - { id: refused, clause: request-id, request: { operation: edit, json: { model: gpt-image-2, size: 1x1 } }, expect: { status: 400 } }
              - { id: wrong-key, clause: request-id, request: { operation: edit, auth: wrong, json: { model: gpt-image-2 } }, expect: { status: 401 } }
              - id: later
                clause: request-id
                steps:
                  - request: { operation: edit, json: { model: gpt-image-2, callback_url: $inbox.url } }
                    capture: { task: task_id }
                  - inbox: { within: 1s }
                    expect: { json: { task_id: $task } }
            """));

        Assert.Multiple(() =>
        {
            Assert.That(plan.Calls, Is.EqualTo(8));
            Assert.That(plan.UnpricedCalls, Is.EqualTo(1));
            Assert.That(
                plan.Sums.Select(sum => (sum.Unit, sum.Amount, sum.Calls)),
                Is.EquivalentTo(((string, decimal, int)[])[("credits", 0.42m, 2), ("standard 1K images", 5.5m, 5)]));
        });
    }

    [Test]
    public void What_the_target_can_t_do_costs_nothing()
    {
        var stage = new Stage { Capabilities = new TargetCapabilities { MissingModels = ["gpt-image-2"] } };

        var plan = stage.Run().Price(Stage.Cases("  - { id: a, clause: request-id, requires: \"model:gpt-image-2\", request: { operation: edit, json: { model: gpt-image-2 } }, expect: { status: 200 } }\n"));

        Assert.That((plan.Calls, plan.Sums.Length), Is.EqualTo((0, 0)));
    }

    [TestCase("[1, 4]", 15)]
    [TestCase("[\"\"]", 3)]
    public void A_price_for_each_picture_is_paid_as_often_as_pictures_are_asked_for(string numbers, int amount)
    {
        var dialect = Repository.Dialect with { Prices = [new PriceRow(Condition.Always, 3, "coins", "n")] };

        var plan = new Stage().Run().Price(Stage.Cases($"  - {{ id: a, clause: request-id, matrix: {{ n: {numbers} }}, request: {{ operation: edit, json: {{ model: dall-e-2, n: $n }} }}, expect: {{ status: 200 }} }}\n", dialect));

        Assert.That(plan.Sums.Select(sum => (sum.Unit, sum.Amount)), Is.EqualTo([("coins", (decimal)amount)]));
    }
}
