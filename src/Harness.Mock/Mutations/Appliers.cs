using System.Collections.Frozen;
using System.Diagnostics;
using Harness.Mock.Mutations.Deliveries;
using Harness.Mock.Mutations.Events;
using Harness.Mock.Mutations.Json;
using Harness.Mock.Mutations.Messages;
using Harness.Mock.Mutations.Pictures;
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
        Row<WireEdit.RedrawPictures>(edit => edit.Damage == PictureDamage.Identical ? new PictureRepeater() : new PictureRedrawer(edit)),
        Row<WireEdit.SetStatus>(edit => new StatusSetter(edit)),
        Row<WireEdit.SetHeaders>(edit => new HeaderSetter(edit)),
        Row<WireEdit.ReplaceBody>(edit => new BodyReplacer(edit)),
        Row<WireEdit.DelayAnswer>(edit => new AnswerDelayer(edit)),
        Row<WireEdit.DropEvents>(edit => new EventDropper(edit)),
        Row<WireEdit.RepeatEvents>(edit => new EventRepeater(edit)),
        Row<WireEdit.RenameEvents>(edit => new EventRenamer(edit)),
        Row<WireEdit.RespellEvents>(edit => new EventRespeller(edit)),
        Row<WireEdit.DisturbEvents>(edit => new StreamDisturber(edit)),
        Row<WireEdit.AppendLine>(edit => new LineAppender(edit)),
        Row<WireEdit.DropFields>(edit => new FieldDropper(edit)),
        Row<WireEdit.SetRequestFields>(edit => new RequestFieldSetter(edit)),
        Row<WireEdit.ReverseFields>(edit => new FieldReverser(edit)),
        Row<WireEdit.SpliceTexts>(edit => new TextSplicer(edit)),
        Row<WireEdit.TrustLabels>(_ => new LabelTruster()),
        Row<WireEdit.CheckKey>(edit => KeyEdit(edit.Laxness)),
        Row<WireEdit.Deliver>(edit => DeliveryEdit(edit.Damage)),
    }.ToFrozenDictionary();

    public static IApplier Of(WireEdit edit) => ByEdit[edit.GetType()](edit);

    private static KeyValuePair<Type, Func<WireEdit, IApplier>> Row<T>(Func<T, IApplier> make) where T : WireEdit =>
        KeyValuePair.Create<Type, Func<WireEdit, IApplier>>(typeof(T), edit => make((T)edit));

    private static IKeyEdit KeyEdit(KeyLaxness laxness) => laxness switch
    {
        KeyLaxness.Unchecked => new UncheckedKey(),
        KeyLaxness.Late => new LateKey(),
        _ => throw new UnreachableException(),
    };

    private static IApplier DeliveryEdit(DeliveryDamage damage) => damage switch
    {
        DeliveryDamage.Never => new NeverDelivered(),
        DeliveryDamage.Twice => new DeliveredTwice(),
        DeliveryDamage.Early => new DeliveredEarly(),
        _ => throw new UnreachableException(),
    };
}
