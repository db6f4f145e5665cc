namespace Harness.Mock.Requests;

/// <summary>The fields of a body by name. Bodies have a handful, so a list beats a table.</summary>
internal sealed class Fields
{
    // Far more than any client sends; a hostile form must not cost a quadratic search.
    public const int MaxFields = 256;

    private readonly List<KeyValuePair<string, ParameterValue>> _fields = new(8);

    public int Count => _fields.Count;

    /// <summary>The names in the order in which they were first sent.</summary>
    public IEnumerable<string> Names => _fields.Select(one => one.Key);

    public ParameterValue? Find(string name)
    {
        foreach (var field in _fields)
        {
            if (field.Key == name)
                return field.Value;
        }
        return null;
    }

    /// <summary>Sets a field; where it stands twice in a JSON body the last one counts, as JSON parsers have it.</summary>
    public void Set(string name, ParameterValue value)
    {
        var at = IndexOf(name);
        if (at < 0)
            _fields.Add(KeyValuePair.Create(name, value));
        else
            _fields[at] = KeyValuePair.Create(name, value);
    }

    /// <summary>Forgets a field, if it is there.</summary>
    public void Remove(string name)
    {
        var at = IndexOf(name);
        if (at >= 0)
            _fields.RemoveAt(at);
    }

    /// <summary>Adds one occurrence of a form field; several make a list in the order sent.</summary>
    public void Append(string name, ParameterValue value)
    {
        var at = IndexOf(name);
        if (at < 0)
            _fields.Add(KeyValuePair.Create(name, value));
        else
            _fields[at] = KeyValuePair.Create<string, ParameterValue>(name, Joined(_fields[at].Value, value));
    }

    private static ParameterValue.List Joined(ParameterValue before, ParameterValue value) =>
        new(before is ParameterValue.List list ? list.Items.Add(value) : [before, value]);

    private int IndexOf(string name) => _fields.FindIndex(field => field.Key == name);
}
