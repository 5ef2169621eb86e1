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
  const width = shots.reduce((total, shot) => total + shot.width, 1);
  await board.setContent(
    `<body style="margin:0;width:max-content;display:flex;gap:1px;background:#999">${shots.map(({ data, width: wide, height: tall }) => `<img width="${wide}" height="${tall}" src="data:image/png;base64,${data}">`).join('')}</body>`,
  );
  // Cut out instead of a viewport of that size, which Firefox 140 cannot be given.
  writeFileSync(file, await board.screenshot({ clip: { x: 0, y: 0, width, height } }));
  await board.close();
}
