import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const response = await openai.responses.create({
  model: "gpt-4.1-mini",
  input: "灰色虎斑貓抱著戴橙色圍巾的水獺",
  tools: [{ type: "image_generation" }],
});

const calls = response.output.filter((output) => output.type === "image_generation_call");
if (calls.length > 0) {
  fs.writeFileSync("cat_and_otter.png", Buffer.from(calls[0].result, "base64"));
}

const followUp = await openai.responses.create({
  model: "gpt-4.1-mini",
  input: [
    { role: "user", content: [{ type: "input_text", text: "更真實一些" }] },
    { type: "image_generation_call", id: calls[0].id },
  ],
  tools: [{ type: "image_generation" }],
});

const more = followUp.output.filter((output) => output.type === "image_generation_call");
if (more.length > 0) {
  fs.writeFileSync("cat_and_otter_realistic.png", Buffer.from(more[0].result, "base64"));
}
