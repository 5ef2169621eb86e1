// The pictures of the README: taken by the end-to-end tests, compared by what they show in words, taken over by a person.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { outlineOf } from './outline.mjs';
import { takePicture } from './picture.mjs';

/** Where pictures and outlines of the README are kept. */
export const KEPT = 'tests/e2e/pictures';
/** Where the tests put what they have just seen. */
export const SEEN = '.output/pictures';

/**
 * Takes a picture of site and panel, and compares what both show with what is kept beside the picture of that name.
 * @param {import('./driver.mjs').Session} session
 * @param {string} name without ending
 * @returns {Promise<{ seen: string, kept: string }>} equal where the picture still shows the product
 */
export async function comparePicture(session, name) {
  mkdirSync(SEEN, { recursive: true });
  const seen = `# Situs\n${await outlineOf(session.site)}\n\n# Panel\n${await outlineOf(session.panel)}\n`;
  await takePicture(session, `${SEEN}/${name}.png`);
  writeFileSync(`${SEEN}/${name}.txt`, seen);
  const file = `${KEPT}/${name}.txt`;
  return { seen, kept: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}
