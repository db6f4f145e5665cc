using Harness.Spec.Errors;
using Harness.Spec.OpenApi;

namespace Harness.Spec.Tests.OpenApi;

public sealed class RefusalWordsTests
{
    [Test]
    public void Every_condition_has_words_of_its_own() =>
        Assert.That(Enum.GetValues<ErrorCondition>().Select(RefusalWords.Of), Is.Unique.And.All.Not.Empty);
}
