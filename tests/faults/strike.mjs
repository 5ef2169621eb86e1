// One fault at one boundary of one act: arms the pages, presses, lets the fault strike there, puts things up again, judges.
import { setTimeout as pause } from 'node:timers/promises';
import { ACKNOWLEDGED, ACTS, IN_PAGE, MOMENT } from './acts.mjs';
import { findings } from './ledger.mjs';

/** @typedef {import('./desk.mjs').Desk} Desk */
/** @typedef {import('./acts.mjs').Act} Act */
/**
 * @typedef {{
 *   desk: Desk,
 *   ledger: ReturnType<typeof import('./ledger.mjs').openLedger>,
 *   draw: import('./draw.mjs').Draw,
 *   number: number,
 * }} Turn
 */
/** @typedef {{ boundary: string, injected: boolean } & import('./ledger.mjs').Verdict} Outcome */

/** An act takes so long at most, from the press to what the panel shows; a boundary not reached by then is none. */
const PATIENCE = 15_000;
/** How long acts took so far in this process, by name: a moment is drawn from within it. @type {Map<string, number>} */
const durations = new Map();

/** @param {Act} act @param {string} boundary */
const trapOf = (act, boundary) => act.boundaries[boundary] ?? '';

/**
 * @param {{
 *   strike: (desk: Desk) => unknown,
 *   here?: string,
 *   recover: (desk: Desk) => Promise<unknown>,
 *   goesOn?: boolean,
 *   not?: readonly string[],
 * }} fault `here`: what the panel does to itself at the boundary; `goesOn`: the act comes to its end all the same;
 *   `not`: boundaries at which there is nothing to strike
 * @returns {(turn: Turn) => Promise<Outcome>}
 */
export const strikeAt =
  ({ strike, here = '', recover, goesOn = false, not = [] }) =>
  async ({ desk, ledger, draw, number }) => {
    const act = draw.pick(ACTS);
    const boundary = draw.pick(Object.keys(act.boundaries).filter((name) => !not.includes(name)));
    const meant = await act.prepare(desk, number);
    /** @type {import('./ledger.mjs').Figure[]} */
    const wrote = [];
    let acknowledged = false;
    let injected = false;
    /** @type {Promise<unknown> | undefined} */
    let striking;
    const { promise: struck, resolve: hit } = withResolvers();
    const { promise: kept, resolve: keep } = withResolvers();
    const hitNow = () => {
      if (injected) return;
      injected = true;
      striking = Promise.resolve(strike(desk)).catch(() => undefined);
      hit(null);
    };
    desk.listen((what) => {
      if (what.startsWith('wrote ')) wrote.push(JSON.parse(what.slice(6)));
      else if (what === 'acknowledged') {
        acknowledged = true;
        keep(null);
        if (boundary === ACKNOWLEDGED) hitNow();
      } else hitNow();
    });
    await desk.panel.evaluate(
      (at, place, wanted, itself) =>
        Object.assign(/** @type {any} */ (globalThis).trap, { at, place, wanted, here: itself, seen: 0 }),
      trapOf(act, boundary),
      act.place,
      act.wanted(meant),
      here,
    );
    if (boundary === IN_PAGE) {
      const nth = 1 + draw.whole(4);
      await desk.site.evaluate((at) => Object.assign(globalThis, { trapAt: at }), nth);
    }
    const start = performance.now();
    const pressed = act.press(desk, meant).catch(() => undefined);
    if (boundary === MOMENT) {
      const wait = draw.share() * (durations.get(act.name) ?? 300);
      void pause(wait).then(hitNow);
    }
    await Promise.race([struck, pause(PATIENCE)]);
    if (boundary === ACKNOWLEDGED && injected) durations.set(act.name, performance.now() - start);
    if (goesOn) await Promise.race([kept, pause(PATIENCE)]);
    await striking;
    await Promise.race([pressed, pause(PATIENCE)]);
    await recover(desk);
    const { raw, found } = await findings(desk);
    desk.listen(() => undefined);
    const verdict = ledger.judge({ raw, found, acts: [{ meant, acknowledged }], wrote });
    if (goesOn && !acknowledged) verdict.wrong.push('the act did not come to its end');
    return { boundary: `${act.name}: ${boundary}`, injected, ...verdict };
  };

/** As `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers() {
  /** @type {(value: unknown) => void} */
  let resolve = () => undefined;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
