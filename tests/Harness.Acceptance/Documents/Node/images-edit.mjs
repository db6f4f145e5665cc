import OpenAI, { toFile } from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const files = ["bath-bomb.png", "body-lotion.png", "incense-kit.png", "soap.png"];

const images = await Promise.all(
  files.map((file) => toFile(fs.createReadStream(file), null, { type: "image/png" })),
);

const response = await openai.images.edit({
  model: "gpt-image-1",
  image: images,
  prompt: `
白色背景上的禮品籃,標有"放鬆身心"。
`,
});

fs.writeFileSync("basket.png", Buffer.from(response.data[0].b64_json, "base64"));
