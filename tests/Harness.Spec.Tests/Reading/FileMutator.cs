namespace Harness.Spec.Tests.Reading;

/// <summary>Breaks a file in a way that a seed decides: as hurried hands, bad merges and full disks do.</summary>
internal sealed class FileMutator(int seed)
{
    private static readonly string[] Scalars =
    [
        "", "null", "~", "true", "no", "0", "-1", "1.5", "1e400", "99999999999999999999", "text", "\"\"", "\"quoted\"", "'", "\"",
        "[]", "{}", "[1, 2]", "{ a: b }", "[", "{", "]", "}", "*alias", "&anchor x", "!tag x", "$x", "{$x}", "$", "$$", "|", ">", "@", "`", "%", "? a", ":", "- a",
        "\t", "#", "---", "...", "<<", "\uFEFF", "\0", "\u0007", "\U0001F34C", "\uD83C", "model", "edit", "1024x1024", "0x10", "400",
    ];

    private readonly Random _random = new(seed);

    public string Mutate(string text)
    {
        var mutant = text;
        for (var left = _random.Next(1, 4); left > 0; left--)
            mutant = MutateOnce(mutant);
        return mutant;
    }

    private string MutateOnce(string text)
    {
        if (text.Length == 0)
            return text;
        switch (_random.Next(8))
        {
            case 0: return text[.._random.Next(text.Length)];
            case 1: return text.Remove(_random.Next(text.Length), 1);
            case 2: return text.Insert(_random.Next(text.Length), Scalar());
            case 3: return text.ReplaceLineEndings("\r\n");
            default: return MutateLines([.. text.Split('\n')]);
        }
    }

    private string MutateLines(List<string> lines)
    {
        var at = _random.Next(lines.Count);
        var other = _random.Next(lines.Count);
        switch (_random.Next(5))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[other]); break;
            case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
            case 3: lines[at] = new string(' ', _random.Next(6)) + lines[at].TrimStart(); break;
            default: lines[at] = ReplaceValue(lines[at]); break;
        }
        return string.Join('\n', lines);
    }

    private string ReplaceValue(string line)
    {
        var colons = Enumerable.Range(0, line.Length).Where(index => line[index] is ':' or ',').ToArray();
        if (colons.Length == 0)
            return line + Scalar();
        var from = colons[_random.Next(colons.Length)] + 1;
        var to = line.IndexOfAny([',', '}', ']'], from) is >= 0 and var end ? end : line.Length;
        return $"{line[..from]} {Scalar()}{line[to..]}";
    }

    private string Scalar() => Scalars[_random.Next(Scalars.Length)];
}
