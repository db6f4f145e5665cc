using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Requests;
using Harness.Spec;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Resources;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Models;

/// <summary>The mechanism behind operations of the kind models.</summary>
internal sealed class ModelService(Dialect dialect, AnswerSender sender) : IMechanism
{
    private ModelRule Rule => dialect.Catalogue!;

    /// <inheritdoc/>
    public Opened Open(ApiRequest request, Call call, HttpRequest http) => call.Operation.Action switch
    {
        OperationAction.Get when dialect.Models.TryGetValue(call.Id, out var model) => Show(Rule.One, Values(model)),
        OperationAction.Get => Opened.Refused(new Refusal(ErrorCondition.UnknownModelId) { Value = call.Id, Id = call.Id }),
        OperationAction.List => Show(Rule.List, new() { ["items"] = new AnswerValue.List([.. InOrder.Select(model => sender.Shown(Rule.One, Values(model)))]) }),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<Model> InOrder => dialect.Models.Values.OrderBy(model => model.Name, StringComparer.Ordinal);

    private Opened Show(Template template, Dictionary<string, AnswerValue> values) => Opened.Answered(context => sender.ShowAsync(context, template, values));

    private static Dictionary<string, AnswerValue> Values(Model model) => new()
    {
        ["id"] = new AnswerValue.Text(model.Name),
        ["created"] = new AnswerValue.Number(model.Created),
        ["owned-by"] = new AnswerValue.Text(model.OwnedBy),
    };
}
