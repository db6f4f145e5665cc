import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

function save(response, file) {
  const imageData = response.output
    .filter((output) => output.type === "image_generation_call")
    .map((output) => output.result);

  if (imageData.length > 0) {
    fs.writeFileSync(file, Buffer.from(imageData[0], "base64"));
  }
}

const response = await openai.responses.create({
  model: "gpt-4.1-mini",
  input: "灰色虎斑貓抱著戴橙色圍巾的水獺",
  tools: [{ type: "image_generation" }],
});
save(response, "cat_and_otter.png");

const followUp = await openai.responses.create({
  model: "gpt-4.1-mini",
  previous_response_id: response.id,
  input: "更真實一些",
  tools: [{ type: "image_generation" }],
});
save(followUp, "cat_and_otter_realistic.png");
