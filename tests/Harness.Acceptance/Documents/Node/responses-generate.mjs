import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const response = await openai.responses.create({
  model: "gpt-4.1-mini",
  input: "灰色虎斑貓抱著戴橙色圍巾的水獺",
  tools: [{ type: "image_generation" }],
});

const imageData = response.output
  .filter((output) => output.type === "image_generation_call")
  .map((output) => output.result);

if (imageData.length > 0) {
  fs.writeFileSync("otter.png", Buffer.from(imageData[0], "base64"));
}
