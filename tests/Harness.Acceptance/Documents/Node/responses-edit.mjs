import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

async function createFile(path) {
  const result = await openai.files.create({ file: fs.createReadStream(path), purpose: "vision" });
  return result.id;
}

const encodeImage = (path) => fs.readFileSync(path, "base64");

// The pictures are PNGs; the samples call them JPEGs.
const response = await openai.responses.create({
  model: "gpt-4.1",
  input: [
    {
      role: "user",
      content: [
        { type: "input_text", text: `白色背景上的禮品籃,標有"放鬆身心"` },
        { type: "input_image", image_url: `data:image/jpeg;base64,${encodeImage("body-lotion.png")}` },
        { type: "input_image", image_url: `data:image/jpeg;base64,${encodeImage("soap.png")}` },
        { type: "input_image", file_id: await createFile("body-lotion.png") },
        { type: "input_image", file_id: await createFile("incense-kit.png") },
      ],
    },
  ],
  tools: [{ type: "image_generation" }],
});

const imageData = response.output
  .filter((output) => output.type === "image_generation_call")
  .map((output) => output.result);

if (imageData.length > 0) {
  fs.writeFileSync("gift-basket.png", Buffer.from(imageData[0], "base64"));
}
