// One picture of the site with the panel beside it: the browser photographs them apart, so they are laid side by side.
import { writeFileSync } from 'node:fs';

/**
 * @param {import('./driver.mjs').Session} session
 * @param {string} file where the PNG goes
 */
export async function takePicture({ browser, site, panel }, file) {
  const shots = [];
  for (const page of [site, panel]) {
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    shots.push({ ...size, data: await page.screenshot({ encoding: 'base64' }) });
  }
  const board = await browser.newPage();
  const height = Math.min(...shots.map((shot) => shot.height));
  await board.setViewport({ width: shots.reduce((total, shot) => total + shot.width, 1), height });
  await board.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#999">${shots.map(({ data, width, height: tall }) => `<img width="${width}" height="${tall}" src="data:image/png;base64,${data}">`).join('')}</body>`,
  );
  writeFileSync(file, await board.screenshot());
  await board.close();
}
