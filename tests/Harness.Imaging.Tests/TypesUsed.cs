using System.Reflection;
using System.Reflection.Emit;

namespace Harness.Imaging.Tests;

/// <summary>Every type that a type's members and their code name, by the compiled assembly.</summary>
internal static class TypesUsed
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> By(Type type)
    {
        var found = new HashSet<Type>();
        foreach (var used in (Type?[])[type.BaseType, .. type.GetInterfaces()])
            Add(used, found);

        foreach (var member in type.GetMembers(Own))
            AddMember(member, found);

        return found;
    }

    private static void AddMember(MemberInfo member, HashSet<Type> found)
    {
        Add(member.DeclaringType, found);
        switch (member)
        {
            case FieldInfo field:
                Add(field.FieldType, found);
                break;
            case MethodBase method:
                AddSignature(method, found);
                AddBody(method, found);
                break;
        }
    }

    private static void AddSignature(MethodBase method, HashSet<Type> found)
    {
        Add((method as MethodInfo)?.ReturnType, found);
        foreach (var parameter in method.GetParameters())
            Add(parameter.ParameterType, found);
    }

    private static void AddBody(MethodBase method, HashSet<Type> found)
    {
        if (method.GetMethodBody() is not { } body)
            return;

        foreach (var local in body.LocalVariables)
            Add(local.LocalType, found);

        foreach (var token in Tokens(body.GetILAsByteArray()!))
            AddToken(method, token, found);
    }

    private static void AddToken(MethodBase method, int token, HashSet<Type> found)
    {
        var arguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        switch (method.Module.ResolveMember(token, arguments, ofMethod))
        {
            case Type type:
                Add(type, found);
                break;
            case FieldInfo field:
                Add(field.DeclaringType, found);
                Add(field.FieldType, found);
                break;
            case MethodBase called:
                Add(called.DeclaringType, found);
                AddSignature(called, found);
                foreach (var argument in called.IsGenericMethod ? called.GetGenericArguments() : [])
                    Add(argument, found);

                break;
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(code, at);

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static void Add(Type? type, HashSet<Type> found)
    {
        for (; type?.HasElementType == true; type = type.GetElementType())
        {
        }

        if (type is null || !found.Add(type))
            return;

        foreach (var argument in type.GetGenericArguments())
            Add(argument, found);
    }
}
