// npm run pictures: takes over the pictures of the README, and the words beside them, from the last end-to-end run.
// Look at what `git diff` shows before you commit them.
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { KEPT, SEEN } from './keep-picture.mjs';

const files = readdirSync(KEPT).filter((file) => /\.(png|txt)$/.test(file));
const missing = files.filter((file) => !existsSync(`${SEEN}/${file}`));
if (missing.length > 0) {
  console.error(`${missing.join(', ')} not in ${SEEN}: run npm run test:e2e first.`);
  process.exit(1);
}
for (const file of files) copyFileSync(`${SEEN}/${file}`, `${KEPT}/${file}`);
console.log(`${files.length} files taken over into ${KEPT}.`);
