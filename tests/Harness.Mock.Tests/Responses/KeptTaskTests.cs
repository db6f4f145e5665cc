using Harness.Imaging;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Mock.Responses;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Mock.Tests.Responses;

public sealed class KeptTaskTests
{
    // A mask's plane has 64 KB, which thousands of small requests could have kept for weeks.
    [Test]
    public void Nothing_that_was_seen_of_pictures_is_kept()
    {
        var request = new ApiRequest(ResourceDialect.Dialect.Operations[0], Transport.Json, Model.None, new Fields());
        var inputs = new InputPictures(1, [], null) { Seen = [new SeenPicture("mask", 0, 1, 4096, 4096, new AlphaPlane(4096, 4096))] };
        var picture = new InputPicture("input[0]", new ParameterValue.Members(new Dictionary<string, ParameterValue>()));
        var task = new ResponseTask
        {
            Id = "a",
            CreatedAt = default,
            Request = request,
            Input = [],
            Words = "a cat",
            Tools = [],
            Call = new ImageTask(Guid.Empty, request, inputs, null!, null!, null, "", 0),
            CallsTool = true,
            Earlier = EarlierPicture.None,
            CallId = "b",
            MessageId = "c",
            Pictures = [picture],
        };

        var kept = task.WithoutPictures();

        Assert.That(kept.Call.Inputs, Is.EqualTo(InputPictures.None));
        Assert.That(kept.Pictures, Is.Empty);
        Assert.That(kept with { Call = task.Call, Pictures = task.Pictures }, Is.EqualTo(task));
    }
}
