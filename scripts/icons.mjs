// Paints the icons of the installed app from assets/favicon.svg into site/icons/, which are kept with the sources.
// node scripts/icons.mjs   (needs the npm tools and Chromium)
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { launchOptions } from "../tests/e2e/browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(`${root}tests/e2e/`)("playwright-core");
const drawing = readFileSync(`${root}assets/favicon.svg`, "utf8");
const [, ground] = drawing.match(/<rect [^>]*fill="(#[0-9a-f]{6})"/);

/** A maskable icon fills its square; systems cut it to their shape, down to a circle of four fifths. */
const PICTURES = [
  { name: "icon-192", size: 192, part: 1 },
  { name: "icon-512", size: 512, part: 1 },
  { name: "maskable-512", size: 512, part: 0.8 },
];

const browser = await chromium.launch(launchOptions());
try {
  for (const { name, size, part } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const [width, margin] = [size * part, (size * (1 - part)) / 2];
    const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}`;
    const back = part < 1 ? ground : "transparent";
    await page.setContent(`<style>body{margin:0;background:${back}}img{display:block;width:${width}px;margin:${margin}px}</style><img src="${address}">`);
    await page.locator("img").evaluate((image) => image.decode());
    await page.screenshot({ path: `${root}site/icons/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
