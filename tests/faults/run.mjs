// Runs seeded faults one after another, several in one browser, and keeps the table of what came of them.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { openSession } from '../tools/driver.mjs';
import {
  addVillage,
  answerQuestions,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  openList,
  recomputePercentages,
} from '../tools/hand.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { LIST, openDesk } from './desk.mjs';
import { drawOf } from './draw.mjs';
import { findings, openLedger } from './ledger.mjs';
import { KINDS } from './kinds/index.mjs';

/** @typedef {{ seed: number, kind: string } & import('./strike.mjs').Outcome & { notJudged: string[] }} Done
 *   `notJudged`: why the suite itself could not tell what became of it */

/** So many faults one profile bears; then a fresh one takes its place. */
const ROUND = 60;

/** A profile with figures, decisions and a queue in it, and an officer logged in. @param {string} folder */
async function prepare(folder) {
  const site = await startSite({ villages: villagesOf('1702') });
  const profile = join(folder, 'prepared');
  const session = await openSession({ kind: 'chromium', url: `${site.url}/emonev/auth/login`, profile });
  await logIn(session.site, site.url);
  await chooseYear(session.site, 2024);
  await importFile(session.panel, PRACTICE_FILE);
  await answerQuestions(session.panel, /^\d{4,}\b/);
  await recomputePercentages(session.panel);
  await chooseQueue(session.panel, 'data-sasaran', 'Kota Padang');
  await openList(session.site, site.url, LIST);
  await addVillage(session.site, 'page');
  const form = session.site.url().slice(site.url.length);
  const cookies = await session.browser.cookies();
  await session.close();
  return { site, profile, form, cookies };
}

/** Which kind a number stands for. @param {import('./draw.mjs').Draw} draw @param {readonly import('./kinds/index.mjs').Kind[]} kinds */
function kindOf(draw, kinds) {
  let at = draw.whole(kinds.reduce((sum, { share }) => sum + share, 0));
  for (const kind of kinds) {
    at -= kind.share;
    if (at < 0) return kind;
  }
  throw new Error('There is no kind of fault.');
}

/** One fault. `begin`: done before it, while no browser runs. @typedef {{ seed: number, kinds: readonly import('./kinds/index.mjs').Kind[], begin?: () => void }} Planned */

/**
 * Faults numbered one after another.
 * @param {{ count: number, first: number, kinds?: readonly import('./kinds/index.mjs').Kind[] }} of
 * @returns {Planned[]}
 */
export const numbered = ({ count, first, kinds = KINDS }) =>
  Array.from({ length: count }, (_, at) => ({ seed: first + at, kinds }));

/**
 * @param {readonly Planned[]} planned
 * @param {(done: Done) => void} [say]
 * @returns {Promise<Done[]>}
 */
export async function runFaults(planned, say = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'cermat-faults-'));
  const { site, profile, form, cookies } = await prepare(folder);
  /** @type {Done[]} */
  const all = [];
  let rounds = 0;
  const fresh = async () => {
    rounds += 1;
    const own = join(folder, `round-${rounds}`);
    cpSync(profile, own, { recursive: true });
    const desk = await openDesk({ url: site.url, profile: own, form, cookies });
    const ledger = openLedger();
    const { raw, found } = await findings(desk);
    ledger.begin(raw, found);
    return { desk, ledger, faults: 0, own };
  };
  let round = await fresh();
  const end = async () => {
    await round.desk.close();
    rmSync(round.own, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const { seed, kinds, begin } of planned) {
      if (round.faults === ROUND || begin) {
        await end();
        begin?.();
        round = await fresh();
      }
      const draw = drawOf(seed);
      const kind = kindOf(draw, kinds);
      const { desk, ledger } = round;
      /** @type {import('./strike.mjs').Outcome} */
      let outcome = { boundary: '', injected: false, lost: [], misfilled: [], wrong: [] };
      /** @type {string[]} */
      const notJudged = [];
      try {
        outcome = await kind.run({ desk, ledger, draw, number: seed });
      } catch (error) {
        notJudged.push(String(error).slice(0, 300));
      }
      const done = { seed, kind: kind.name, ...outcome, notJudged };
      all.push(done);
      say(done);
      round.faults = isSound(done) ? round.faults + 1 : ROUND;
    }
    return all;
  } finally {
    await end();
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {Done} done */
export const isSound = ({ injected, lost, misfilled, wrong, notJudged }) =>
  injected && lost.length + misfilled.length + wrong.length + notJudged.length === 0;
