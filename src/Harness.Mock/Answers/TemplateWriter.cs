using System.Globalization;
using System.Text.Json;
using Harness.Mock.Pictures;
using Harness.Spec.Answers;

namespace Harness.Mock.Answers;

/// <summary>Writes a template as JSON, filled with what an answer holds.</summary>
internal sealed class TemplateWriter(PictureCache cache, IdSource ids)
{
    public void Write(Utf8JsonWriter json, Template template, Answer answer) => Write(json, template, answer, answer.Picture);

    private void Write(Utf8JsonWriter json, Template template, Answer answer, MadePicture? picture)
    {
        switch (template)
        {
            case Template.Literal literal:
                json.WriteRawValue(literal.Json, skipInputValidation: true);
                break;
            case Template.Variable variable:
                WriteValue(json, variable.Name, answer, picture);
                break;
            case Template.Text text:
                json.WriteStringValue(TemplateText.Render(text, name => TextOf(name, answer, picture)));
                break;
            case Template.Members members:
                json.WriteStartObject();
                foreach (var (name, value) in members.Fields)
                {
                    json.WritePropertyName(name);
                    Write(json, value, answer, picture);
                }
                json.WriteEndObject();
                break;
            case Template.Items items:
                json.WriteStartArray();
                foreach (var item in items.Values)
                    Write(json, item, answer, picture);
                json.WriteEndArray();
                break;
            case Template.EachPicture each:
                json.WriteStartArray();
                foreach (var one in answer.Pictures)
                    Write(json, each.Item, answer, one);
                json.WriteEndArray();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void WriteValue(Utf8JsonWriter json, string name, Answer answer, MadePicture? picture)
    {
        if (answer.Values?.GetValueOrDefault(name) is { } shown)
        {
            Write(json, shown);
            return;
        }
        switch (name)
        {
            case "now": json.WriteNumberValue(answer.Now.ToUnixTimeSeconds()); break;
            case "elapsed": json.WriteNumberValue(decimal.Round((decimal)answer.Elapsed.TotalSeconds, 3)); break;
            case "index" when picture is not null: json.WriteNumberValue(picture.Index); break;
            case "base64" when picture is not null: WritePicture(json, picture); break;
            case "result" when answer.Result is not null: Write(json, answer.Result, answer, null); break;
            case "code" when answer.Code is not null: Write(json, answer.Code, answer, null); break;
            case "type" when answer.Type is not null: Write(json, answer.Type, answer, null); break;
            case "param" when answer is { Code: not null, Parameter: "" }: json.WriteNullValue(); break;
            case "task" or "trace" or "uuid" or "url" or "index" or "param" or "message" or "made-size" or "made-quality" or "made-background" or "made-format":
                json.WriteStringValue(TextOf(name, answer, picture));
                break;
            case var _ when CountOf(name, answer) is { } count: json.WriteNumberValue(count); break;
            default: ParameterEcho.Write(json, name, answer.Request); break;
        }
    }

    private void Write(Utf8JsonWriter json, AnswerValue value)
    {
        switch (value)
        {
            case AnswerValue.Text text: json.WriteStringValue(text.Characters); break;
            case AnswerValue.Number number: json.WriteNumberValue(number.Value); break;
            case AnswerValue.Flag flag: json.WriteBooleanValue(flag.Value); break;
            case AnswerValue.Null: json.WriteNullValue(); break;
            case AnswerValue.Shown shown: Write(json, shown.Template, shown.Answer); break;
            case AnswerValue.Sent sent: ParameterEcho.Write(json, sent.Value); break;
            case AnswerValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private void WritePicture(Utf8JsonWriter json, MadePicture picture)
    {
        using var file = cache.Rent(picture.Order);
        json.WriteBase64StringValue(file.Bytes);
    }

    private string TextOf(string name, Answer answer, MadePicture? picture) => name switch
    {
        "task" => answer.Task.ToString(),
        "trace" => answer.Trace.ToString(),
        "uuid" => ids.Next().ToString(),
        "now" => answer.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "url" => picture?.Url ?? "",
        "index" => (picture?.Index ?? 0).ToString(CultureInfo.InvariantCulture),
        "made-size" => MadeLook.Size(picture ?? answer.Pictures[0]),
        "made-quality" => answer.Quality,
        "made-background" => MadeLook.Background(picture ?? answer.Pictures[0]),
        "made-format" => MadeLook.Format(picture ?? answer.Pictures[0]),
        "param" => answer.Parameter,
        "message" => answer.Message,
        _ when CountOf(name, answer) is { } count => count.ToString(CultureInfo.InvariantCulture),
        _ when answer.Values?.GetValueOrDefault(name) is { } shown => shown.AsText,
        _ => answer.Request?.Text(name) ?? "",
    };

    private static long? CountOf(string name, Answer answer) => name switch
    {
        "sequence" => answer.Sequence,
        "partial-index" => answer.PartialIndex,
        "input-tokens" => answer.Tokens.Input,
        "input-text-tokens" => answer.Tokens.InputText,
        "input-image-tokens" => answer.Tokens.InputPictures,
        "output-tokens" => answer.Tokens.Output,
        "total-tokens" => answer.Tokens.Total,
        _ => null,
    };
}
