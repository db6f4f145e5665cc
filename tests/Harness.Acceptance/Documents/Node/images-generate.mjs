import OpenAI from "openai";
import fs from "node:fs";

const openai = new OpenAI({ baseURL: process.env.BASE });

const prompt = `
一本繪本的插畫:獸醫聽水獺寶寶的心跳。
`;

const result = await openai.images.generate({ model: "gpt-image-1", prompt });

fs.writeFileSync("otter.png", Buffer.from(result.data[0].b64_json, "base64"));
