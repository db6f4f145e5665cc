import OpenAI, { toFile } from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const response = await openai.images.edit({
  model: "gpt-image-1",
  image: await toFile(fs.createReadStream("sunlit_lounge.png"), null, { type: "image/png" }),
  mask: await toFile(fs.createReadStream("mask.png"), null, { type: "image/png" }),
  prompt: "有泳池的休息區,池中有一隻火烈鳥",
});

fs.writeFileSync("lounge.png", Buffer.from(response.data[0].b64_json, "base64"));
