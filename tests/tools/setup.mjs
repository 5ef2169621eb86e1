// Runs before `npm start`, `npm test` and `npm run bench`; with `--packages` before `npm run check`, which needs no browser
// and whose output must hold nothing else. Node built-ins only: on a fresh clone there is no node_modules yet.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: Cermat needs 20.19 or newer (https://nodejs.org).`);
  process.exit(1);
}
const want = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = 'node_modules/.setup-stamp';
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== want) {
  console.error('Installing packages (once, about a minute)…');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: ['ignore', process.stderr, process.stderr] });
  writeFileSync(stamp, want);
}
if (process.argv.includes('--packages')) process.exit();
const { ensureChromium, ensureFirefox, installShell, judgedFirefox } = await import('./browser.mjs');
const { ensureCalc } = await import('./office.mjs');
try {
  if (process.env.CI === 'true') installShell();
  console.log(ensureChromium().says);
  if (process.env.CI === 'true') console.log(`${ensureFirefox({ newest: true }).says}\nLibreOffice: ${ensureCalc()}`);
  else {
    const firefox = judgedFirefox();
    if (firefox) console.log(`${firefox.says}${firefox.enough ? '' : ' Its scenarios are skipped.'}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
