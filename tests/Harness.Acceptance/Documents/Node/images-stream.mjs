import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const stream = await openai.images.generate({
  prompt: "白色羽毛的河流穿過冬天的景色",
  model: "gpt-image-1",
  stream: true,
  partial_images: 2,
});

for await (const event of stream) {
  if (event.type === "image_generation.partial_image") {
    fs.writeFileSync(`river${event.partial_image_index}.png`, Buffer.from(event.b64_json, "base64"));
  }
}
