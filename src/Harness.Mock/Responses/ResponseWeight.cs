using Harness.Mock.Requests;

namespace Harness.Mock.Responses;

/// <summary>About how many bytes a response costs while it is kept: pictures are orders, so it is what the client said that weighs.</summary>
internal static class ResponseWeight
{
    private const int ObjectBytes = 4096;
    private const int ValueBytes = 64;

    public static long Of(ResponseTask task) => ObjectBytes
        + sizeof(char) * (long)task.Words.Length
        + task.Input.Sum(Of)
        + task.Request.Everything.Sum(Of);

    private static long Of(InputItem item) => item switch
    {
        InputItem.Message message => ValueBytes + Of(message.Content),
        InputItem.Other other => ValueBytes + Of(other.Written),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static long Of(ParameterValue value) => ValueBytes + value switch
    {
        ParameterValue.Text text => sizeof(char) * (long)text.Characters.Length,
        ParameterValue.Number number => sizeof(char) * (long)number.Literal.Length,
        ParameterValue.List list => list.Items.Sum(Of),
        ParameterValue.Members members => members.Fields.Sum(field => sizeof(char) * (long)field.Key.Length + Of(field.Value)),
        _ => 0,
    };
}
