import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

async function createFile(path) {
  const result = await openai.files.create({ file: fs.createReadStream(path), purpose: "vision" });
  return result.id;
}

const fileId = await createFile("sunlit_lounge.png");
const maskId = await createFile("mask.png");

const response = await openai.responses.create({
  model: "gpt-4o",
  input: [
    {
      role: "user",
      content: [
        { type: "input_text", text: "同一個有泳池的休息區,池中有一隻火烈鳥" },
        { type: "input_image", file_id: fileId },
      ],
    },
  ],
  tools: [{ type: "image_generation", quality: "high", input_image_mask: { file_id: maskId } }],
});

const imageData = response.output
  .filter((output) => output.type === "image_generation_call")
  .map((output) => output.result);

if (imageData.length > 0) {
  fs.writeFileSync("lounge.png", Buffer.from(imageData[0], "base64"));
}
