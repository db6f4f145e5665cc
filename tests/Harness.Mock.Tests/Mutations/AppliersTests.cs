using System.Runtime.CompilerServices;
using Harness.Mock.Mutations;
using Harness.Spec.Mutations;

namespace Harness.Mock.Tests.Mutations;

public sealed class AppliersTests
{
    private static IEnumerable<Type> Edits => typeof(WireEdit).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(WireEdit)));

    [TestCaseSource(nameof(Edits))]
    public void Every_edit_is_made_by_something(Type edit) =>
        Assert.That(Appliers.Of((WireEdit)RuntimeHelpers.GetUninitializedObject(edit)), Is.Not.Null);
}
