using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Harness.Mock.Answers;

/// <summary>Reuses buffers and writers from answer to answer.</summary>
internal sealed class JsonBuffers
{
    // A buffer that one large picture has blown up isn't worth keeping.
    private const int KeepUpTo = 1 << 20;

    // Answers are application/json, never part of a page, so every script stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ConcurrentBag<Rented> _idle = [];

    public Rented Rent() => _idle.TryTake(out var idle) ? idle : new Rented(this);

    internal sealed class Rented : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
        private readonly JsonBuffers _owner;

        public Rented(JsonBuffers owner)
        {
            _owner = owner;
            Writer = new Utf8JsonWriter(_bytes, Options);
        }

        public Utf8JsonWriter Writer { get; }

        /// <summary>What was written; valid until disposal.</summary>
        public ReadOnlyMemory<byte> Written
        {
            get
            {
                Writer.Flush();
                return _bytes.WrittenMemory;
            }
        }

        public void Dispose()
        {
            if (_bytes.Capacity > KeepUpTo)
                return;
            _bytes.ResetWrittenCount();
            Writer.Reset();
            _owner._idle.Add(this);
        }
    }
}
