// What OpenAI's own SDK makes of the answers of a mock: every call once, its outcome in words or as a picture, printed as JSON.
import OpenAI, { toFile } from "openai";
import fs from "node:fs";

const [draws, talks] = process.argv.slice(2);
const client = new OpenAI();
const prompt = "an apple 🍏 和一片葉子";
const tools = [{ type: "image_generation" }];
const apple = () => toFile(fs.createReadStream("apple.png"), null, { type: "image/png" });
const ask = (more = {}, options = {}) => client.responses.create({ model: talks, input: prompt, tools, ...more }, options);
const call = (response) => response.output.find((item) => item.type === "image_generation_call");

async function shapeOf(stream) {
  const types = [];
  try {
    for await (const event of stream) types.push(event.type.replace("image_generation", "ig").replace("response.", ""));
  } catch (error) {
    types.push(`${error.constructor.name} ${error.code}`);
  }
  return types.join(" ");
}

async function refusalOf(promise) {
  try {
    await promise;
    return "nothing was refused";
  } catch (error) {
    return `${error.constructor.name} ${error.status} ${error.type} ${error.code} ${error.param} ${/^req_/.test(error.requestID)}`;
  }
}

// The first try asks for a fault; the SDK repeats it by itself.
async function triesOf(run) {
  let tries = 0;
  const stumbling = new OpenAI({
    fetch: (address, request) => {
      if (tries++ === 0) request.headers.set("x-harness-fault", "500");
      return fetch(address, request);
    },
  });
  await run(stumbling);
  return tries;
}

const pictures = {
  "generation": async () => (await client.images.generate({ model: draws, prompt })).data[0].b64_json,
  "generation with options": async () =>
    (await client.images.generate({ model: draws, prompt, size: "1024x1536", quality: "low", output_format: "webp", output_compression: 40, n: 1, user: "u" })).data[0].b64_json,
  "edit of one file": async () => (await client.images.edit({ model: draws, prompt, image: await apple() })).data[0].b64_json,
  "edit of a list of one": async () => (await client.images.edit({ model: draws, prompt, image: [await apple()] })).data[0].b64_json,
  "edit of bare streams": async () =>
    (await client.images.edit({ model: draws, prompt, image: [fs.createReadStream("apple.png"), fs.createReadStream("apple.png")], mask: fs.createReadStream("mask.png") })).data[0].b64_json,
  "edit with options": async () =>
    (await client.images.edit({ model: draws, image: [await apple(), await apple()], prompt, mask: await toFile(fs.createReadStream("mask.png"), null, { type: "image/png" }), n: 1, size: "1536x1024", output_format: "jpeg", output_compression: 0 })).data[0].b64_json,
  "response": async () => call(await ask()).result,
  "response by the streaming call": async () => call(await client.responses.stream({ model: talks, input: prompt, tools }).finalResponse()).result,
  "response to what came": async () => {
    const first = await ask();
    return call(await ask({ input: [{ role: "user", content: prompt }, ...first.output, { role: "user", content: "greener" }] })).result;
  },
};

const words = {
  "members of a generation": async () => Object.keys(await client.images.generate({ model: draws, prompt })).sort().join(" "),
  "request id": async () => /^req_/.test((await client.images.generate({ model: draws, prompt }))._request_id),
  "stream of a generation": async () => shapeOf(await client.images.generate({ model: draws, prompt, stream: true, partial_images: 2 })),
  "stream of an edit": async () => shapeOf(await client.images.edit({ model: draws, prompt, image: await apple(), stream: true, partial_images: 1 })),
  "stream that fails": async () =>
    shapeOf(await client.images.generate({ model: draws, prompt, stream: true, partial_images: 1 }, { headers: { "x-harness-fault": "in-stream" } })),
  "stream of a response": async () => shapeOf(await ask({ stream: true, tools: [{ type: "image_generation", partial_images: 1 }] })),
  "stream of a response that fails": async () => shapeOf(await ask({ stream: true }, { headers: { "x-harness-fault": "in-stream" } })),
  "previous response": async () => {
    const first = await ask();
    const second = await ask({ previous_response_id: first.id });
    return second.previous_response_id === first.id && call(second).result !== call(first).result;
  },
  "call by its id": async () => {
    const first = await ask();
    const second = await ask({ input: [{ role: "user", content: prompt }, { type: "image_generation_call", id: call(first).id }] });
    return call(second).result !== call(first).result;
  },
  "response kept and deleted": async () => {
    const { id } = await ask();
    const kept = await client.responses.retrieve(id);
    const input = await client.responses.inputItems.list(id);
    await client.responses.delete(id);
    return `${kept.status} ${input.data.length} ${await refusalOf(client.responses.retrieve(id))}`;
  },
  "file": async () => {
    const file = await client.files.create({ file: fs.createReadStream("apple.png"), purpose: "vision" });
    const again = await client.files.retrieve(file.id);
    const listed = await client.files.list({ purpose: "vision", limit: 2 });
    const content = Buffer.from(await (await client.files.content(file.id)).arrayBuffer());
    const gone = await client.files.delete(file.id);
    const same = content.equals(fs.readFileSync("apple.png"));
    return `${again.filename} ${again.purpose} ${again.bytes === content.length} ${listed.data.some((one) => one.id === file.id)} ${same} ${gone.deleted}`;
  },
  "file that is not there": async () => refusalOf(client.files.retrieve("file-nowhere")),
  "model": async () => `${(await client.models.retrieve(draws)).object} ${(await client.models.list()).data.some((model) => model.id === draws)}`,
  "model that is not there": async () => refusalOf(client.models.retrieve("no-such-model")),
  "wrong key": async () => refusalOf(new OpenAI({ apiKey: "sk-harness-invalid" }).images.generate({ model: draws, prompt })),
  "unknown parameter": async () => refusalOf(client.images.generate({ model: draws, prompt, response_format: "url" })),
  "null prompt": async () => refusalOf(client.images.generate({ model: draws, prompt: null })),
  "empty prompt": async () => refusalOf(client.images.generate({ model: draws, prompt: "" })),
  "nulls that mean nothing": async () => (await client.images.generate({ model: draws, prompt, n: null, size: null, quality: null, background: null })).data.length,
  "text for a number": async () => refusalOf(client.images.generate({ model: draws, prompt, n: "two" })),
  "policy": async () => refusalOf(client.images.generate({ model: draws, prompt: "[refuse this prompt]" })),
  "previous response that is not there": async () => refusalOf(ask({ previous_response_id: "resp_nowhere" })),
  "option that the tool lacks": async () => refusalOf(ask({ tools: [{ type: "image_generation", n: 2 }] })),
  "wrong method": async () => refusalOf(client.get("/images/generations")),
  "unknown path": async () => refusalOf(client.post("/images/nowhere", { body: {} })),
  "rate limit": async () => refusalOf(client.images.generate({ model: draws, prompt }, { maxRetries: 0, headers: { "x-harness-fault": "429" } })),
  "fault of the server": async () => refusalOf(client.images.generate({ model: draws, prompt }, { maxRetries: 0, headers: { "x-harness-fault": "500" } })),
  "tries after a fault": async () => triesOf(async (stumbling) => stumbling.images.edit({ model: draws, prompt, image: await apple() })),
};

async function run(calls) {
  const outcomes = {};
  for (const [name, outcome] of Object.entries(calls)) {
    try {
      outcomes[name] = `${await outcome()}`;
    } catch (error) {
      outcomes[name] = `${error}`;
    }
  }
  return outcomes;
}

console.log(JSON.stringify({ pictures: await run(pictures), words: await run(words) }));
