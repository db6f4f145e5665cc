using System.Text.Json.Nodes;

namespace Harness.Mock.Mutations.Json;

/// <summary>Where a value stands in a text of JSON.</summary>
internal abstract record JsonPlace
{
    private JsonPlace() { }

    public abstract JsonNode? Value { get; }

    /// <summary>Puts in its place what is made of the value, which by then belongs to no other.</summary>
    public abstract void Replace(Func<JsonNode?, JsonNode?> make);

    public abstract void Remove();

    /// <summary>The whole text; without it, null is left.</summary>
    public sealed record Whole(JsonText Text) : JsonPlace
    {
        public override JsonNode? Value => Text.Root;

        public override void Replace(Func<JsonNode?, JsonNode?> make) => Text.Root = make(Text.Root);

        public override void Remove() => Text.Root = null;
    }

    /// <summary>A member; one that isn't there is made by what replaces it.</summary>
    public sealed record Member(JsonObject Owner, string Name) : JsonPlace
    {
        public override JsonNode? Value => Owner[Name];

        public override void Replace(Func<JsonNode?, JsonNode?> make)
        {
            var before = Owner[Name];
            Owner[Name] = null;
            Owner[Name] = make(before);
        }

        public override void Remove() => Owner.Remove(Name);

        /// <summary>Gives it another name at its place; one that has this name already goes.</summary>
        public void Rename(string name)
        {
            if (name == Name || !Owner.ContainsKey(Name))
                return;
            var value = Owner[Name];
            Owner.Remove(name);
            var at = Owner.IndexOf(Name);
            Owner.RemoveAt(at);
            Owner.Insert(at, name, value);
        }
    }

    /// <summary>An item of a list.</summary>
    public sealed record Item(JsonArray Owner, int Index) : JsonPlace
    {
        public override JsonNode? Value => Owner[Index];

        public override void Replace(Func<JsonNode?, JsonNode?> make)
        {
            var before = Owner[Index];
            Owner[Index] = null;
            Owner[Index] = make(before);
        }

        public override void Remove() => Owner.RemoveAt(Index);
    }
}
