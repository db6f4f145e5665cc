using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec.Operations;

namespace Harness.Mock.Pictures;

/// <summary>The pictures of one request by parameter. Each is kept once it was asked for, so that checks and the making of answers read it together once.</summary>
internal sealed class GivenPictures(IStoredFiles stored)
{
    // A request has one or two parameters of pictures.
    private readonly List<(string Parameter, GivenPicture[] Pictures)> _known = [];

    /// <summary>The pictures of a parameter whose type was found right, in the order sent. They may point into the body.</summary>
    public GivenPicture[] Of(ApiRequest request, Parameter parameter)
    {
        foreach (var (name, pictures) in _known)
        {
            if (name == parameter.Name)
                return pictures;
        }
        var found = Find(request, parameter);
        _known.Add((parameter.Name, found));
        return found;
    }

    /// <summary>Lets go of all of them.</summary>
    public void Clear() => _known.Clear();

    private GivenPicture[] Find(ApiRequest request, Parameter parameter)
    {
        if (request.Sent(parameter.Name) is not { } value)
            return [];
        var place = request.Place(parameter.Name);
        if (value is not ParameterValue.List list)
            return [new GivenPicture(PlaceOf(value, place), 1, value, stored)];
        var pictures = new GivenPicture[list.Items.Length];
        for (var at = 0; at < pictures.Length; at++)
        {
            var item = list.Items[at];
            pictures[at] = new GivenPicture(item is ParameterValue.Members ? PlaceOf(item, ItemPlace(place, at)) : place, at + 1, item, stored);
        }
        return pictures;
    }

    /// <summary>The place of an item of a list: <c>images[0]</c>.</summary>
    public static string ItemPlace(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"{list}[{at}]");

    private static string PlaceOf(ParameterValue value, string place) => value switch
    {
        ParameterValue.Members when PictureReference.StoredId(value) is not null => $"{place}.{PictureReference.FileMember}",
        ParameterValue.Members => $"{place}.{PictureReference.UrlMember}",
        _ => place,
    };
}
