using System.Collections.Frozen;
using System.Diagnostics;
using Harness.Mock.Mutations.Json;
using Harness.Mock.Mutations.Messages;
using Harness.Mock.Mutations.Requests;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations;

/// <summary>What makes each kind of edit.</summary>
internal static class Appliers
{
    private static readonly FrozenDictionary<Type, Func<WireEdit, IApplier>> ByEdit = new[]
    {
        Row<WireEdit.SetFields>(edit => new FieldSetter(edit)),
        Row<WireEdit.RemoveFields>(edit => new FieldRemover(edit)),
        Row<WireEdit.RenameFields>(edit => new FieldRenamer(edit)),
        Row<WireEdit.WrapFields>(edit => new FieldWrapper(edit)),
        Row<WireEdit.Unwrap>(edit => new Unwrapper(edit)),
        Row<WireEdit.RetypeFields>(edit => new FieldRetyper(edit)),
        Row<WireEdit.SpellTexts>(edit => new TextSpeller(edit)),
        Row<WireEdit.AddToNumbers>(edit => new NumberAdder(edit)),
        Row<WireEdit.ArrangeItems>(edit => new ItemArranger(edit)),
        Row<WireEdit.SetStatus>(edit => new StatusSetter(edit)),
        Row<WireEdit.SetHeaders>(edit => new HeaderSetter(edit)),
        Row<WireEdit.ReplaceBody>(edit => new BodyReplacer(edit)),
        Row<WireEdit.DelayAnswer>(edit => new AnswerDelayer(edit)),
        Row<WireEdit.DropFields>(edit => new FieldDropper(edit)),
        Row<WireEdit.SetRequestFields>(edit => new RequestFieldSetter(edit)),
        Row<WireEdit.CheckKey>(edit => KeyEdit(edit.Laxness)),
    }.ToFrozenDictionary();

    public static IApplier Of(WireEdit edit) => ByEdit.TryGetValue(edit.GetType(), out var make) ? make(edit) : new Unmade();

    private static KeyValuePair<Type, Func<WireEdit, IApplier>> Row<T>(Func<T, IApplier> make) where T : WireEdit =>
        KeyValuePair.Create<Type, Func<WireEdit, IApplier>>(typeof(T), edit => make((T)edit));

    private static IKeyEdit KeyEdit(KeyLaxness laxness) => laxness switch
    {
        KeyLaxness.Unchecked => new UncheckedKey(),
        KeyLaxness.Late => new LateKey(),
        _ => throw new UnreachableException(),
    };

    private sealed class Unmade : IApplier;
}
