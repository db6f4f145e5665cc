import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const result = await openai.images.edit({
  model: "gpt-image-1",
  image: [fs.createReadStream("woman.jpg"), fs.createReadStream("logo.png")],
  prompt: "把徽標印在上衣的面料上",
  input_fidelity: "high",
});

fs.writeFileSync("woman_with_logo.png", Buffer.from(result.data[0].b64_json, "base64"));
