namespace Harness.Mock.Tests.Requests;

internal static class Repetition
{
    extension(string text)
    {
        public string Repeat(int times) => string.Concat(Enumerable.Repeat(text, times));
    }
}
