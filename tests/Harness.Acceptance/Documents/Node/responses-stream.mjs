import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const stream = await openai.responses.create({
  model: "gpt-4.1",
  input: "白色羽毛的河流穿過冬天的景色",
  stream: true,
  tools: [{ type: "image_generation", partial_images: 2 }],
});

for await (const event of stream) {
  if (event.type === "response.image_generation_call.partial_image") {
    fs.writeFileSync(`river${event.partial_image_index}.png`, Buffer.from(event.partial_image_b64, "base64"));
  }
}
