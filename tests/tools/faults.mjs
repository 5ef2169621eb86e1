// npm run faults [-- COUNT FIRST | --seed N] [--kind WORDS] | --defects: seeded faults at every boundary of store and fill, in a real
// Chromium with its profile on disk. Writes the table of the run to .output/faults.json.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFECTS } from '../faults/defects.mjs';
import { copyProduct, putIn } from '../faults/with-defect.mjs';
import { buildForTests } from './run.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    kind: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    defects: { type: 'boolean', default: false },
  },
});
if (!values['no-build'] && !buildForTests({ firefox: false })) process.exit(1);
const folder = values.defects ? copyProduct() : '';
const { KINDS } = await import('../faults/kinds/index.mjs');
const { isSound, numbered, runFaults } = await import('../faults/run.mjs');
const { keepTable } = await import('../faults/table.mjs');

const kinds = KINDS.filter(({ name }) => name.includes(values.kind ?? ''));
const count = values.seed === undefined ? Number(positionals[0] ?? 1000) : 1;
const first = Number(values.seed ?? positionals[1] ?? 1);
const start = performance.now();
/** @param {import('../faults/run.mjs').Done} done */
function say(done) {
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`[${seconds} s] ${done.seed} ${done.kind}, ${done.boundary}${isSound(done) ? '' : ': FAIL'}`);
  for (const line of done.notJudged) console.error(`  NOT JUDGED ${line}`);
  if (!done.injected && done.notJudged.length === 0) console.error('  the boundary was not reached');
  for (const line of done.lost) console.error(`  LOST ${line}`);
  for (const line of done.misfilled) console.error(`  MISFILLED ${line}`);
  for (const line of done.wrong) console.error(`  WRONG WORD ${line}`);
}

if (values.defects) {
  const planned = DEFECTS.map(({ seed, kind }) => ({ seed, kinds: KINDS.filter(({ name }) => name === kind) }));
  /** @type {() => void} */
  let mend = () => undefined;
  const withDefects = DEFECTS.map((defect, at) => ({
    .../** @type {typeof planned[number]} */ (planned[at]),
    begin() {
      mend();
      mend = putIn(folder, defect);
    },
  }));
  const all = await runFaults([...planned, ...withDefects], say);
  const [unchanged, changed] = [all.slice(0, DEFECTS.length), all.slice(DEFECTS.length)];
  const unseen = DEFECTS.filter(({ told }, at) => changed[at]?.[told].length === 0);
  for (const { name } of unseen) console.error(`UNSEEN ${name}`);
  console.log(
    `${DEFECTS.length - unseen.length} of ${DEFECTS.length} defects seen, ${unchanged.filter(isSound).length} of ${DEFECTS.length} faults sound without them`,
  );
  process.exit(unseen.length === 0 && unchanged.every(isSound) ? 0 : 1);
}
const all = await runFaults(numbered({ count, first, kinds }), say);
const isWhole = values.seed === undefined && values.kind === undefined;
const { totals } = keepTable(all, {
  first,
  seconds: (performance.now() - start) / 1000,
  ...(isWhole ? {} : { file: '.output/faults-part.json' }),
});
console.log(
  `${totals.injected} faults injected, ${totals.lost} acts lost, ${totals.misfilled} misfilled, ${totals.wrong} wrong words, ${totals.notJudged} not judged`,
);
const failing = all.filter((done) => !isSound(done)).map(({ seed }) => seed);
if (failing.length > 0) {
  console.error(`Failing: ${failing.join(', ')}; again: npm run faults -- --seed ${failing[0]}`);
  process.exitCode = 1;
}
