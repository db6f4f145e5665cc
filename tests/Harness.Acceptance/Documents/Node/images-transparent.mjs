import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const result = await openai.images.generate({
  model: "gpt-image-1",
  prompt: "灰色虎斑貓的像素精靈圖",
  size: "1024x1024",
  background: "transparent",
  quality: "high",
});

fs.writeFileSync("sprite.png", Buffer.from(result.data[0].b64_json, "base64"));
