import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const response = await openai.responses.create({
  model: "gpt-4.1",
  input: [
    {
      role: "user",
      content: [
        { type: "input_text", text: "把徽標印在上衣的面料上" },
        { type: "input_image", image_url: "https://cdn.openai.com/API/docs/images/woman_futuristic.jpg" },
        { type: "input_image", image_url: "https://cdn.openai.com/API/docs/images/brain_logo.png" },
      ],
    },
  ],
  tools: [{ type: "image_generation", input_fidelity: "high" }],
});

const imageBase64 = response.output.find((output) => output.type === "image_generation_call")?.result;

if (imageBase64) {
  fs.writeFileSync("woman_with_logo.png", Buffer.from(imageBase64, "base64"));
}
