// What the panel acknowledged, kept outside the browser, and what is found after each fault held against it.
import { entryOf, readRaw } from './raw.mjs';

/** @typedef {import('./raw.mjs').Raw} Raw */
/** @typedef {import('./acts.mjs').Meant} Meant */
/** What was written into a field of the site. @typedef {{ village: string, label: string, value: string }} Figure */
/** @typedef {{ lost: string[], misfilled: string[], wrong: string[] }} Verdict */

/** Words that say of a sound store that it is not. */
const WRONG_WORDS = /tidak terbaca|tidak berhasil|tidak dapat dibuka|belum dapat dibuka|undefined|NaN|\[object/;
const plain = (/** @type {string} */ figure) => figure.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.');

const figureText = (/** @type {Figure} */ { village, label, value }) => `${village} ${label}: ${plain(value)}`;

/** The log by its running numbers. @param {Raw} raw @returns {Map<number, Record<string, any>>} */
const logOf = (raw) => new Map((raw.log ?? []).map(([seq, text]) => [Number(seq), entryOf(text)]));

/** Everything but the log and what is worked out from it, as one text. @param {Raw} raw */
const keptText = (raw) =>
  Object.entries(raw)
    .filter(([place]) => place !== 'log' && place !== 'projections')
    .flatMap(([, records]) => records.map(([, text]) => text))
    .join('\n');

export function openLedger() {
  /** @type {Map<number, string>} entries seen on the disk, by their running numbers */
  const entries = new Map();
  /** @type {Set<string>} */
  const notes = new Set();
  let kecamatan = '';
  let next = '';

  /** Whether a fill of a village is in the log with its result, later than what was known before. @param {Map<number, Record<string, any>>} log @param {string} village */
  const filledSince = (log, village) =>
    [...log].some(([seq, entry]) => {
      const intent = log.get(entry.intent);
      return (
        entry.kind === 'fill-result' &&
        !entries.has(seq) &&
        intent?.kind === 'fill-intent' &&
        entry.items.some((/** @type {any} */ item) => item.village === village && item.outcome === 'filled')
      );
    });

  return {
    notes,
    /** Takes what is there now for kept. @param {Raw} raw @param {{ kecamatan: string, next: string }} queue */
    begin(raw, queue) {
      for (const [seq, entry] of logOf(raw)) entries.set(seq, JSON.stringify(entry));
      ({ kecamatan, next } = queue);
    },
    /**
     * Holds what is found against what was acknowledged, and goes on from there.
     * @param {{ raw: Raw, found: Found, acts: readonly { meant: Meant, acknowledged: boolean }[], wrote: readonly Figure[] }} after
     * @returns {Verdict}
     */
    judge({ raw, found, acts, wrote }) {
      const log = logOf(raw);
      const kept = keptText(raw);
      /** @type {string[]} */
      const lost = [];
      for (const [seq, text] of entries) {
        if (!log.has(seq)) lost.push(`entry ${seq} is gone`);
        else if (JSON.stringify(log.get(seq)) !== text) lost.push(`entry ${seq} says another thing`);
      }
      let wanted = [kecamatan];
      for (const { meant, acknowledged } of acts) {
        if (meant.act === 'queue') wanted = acknowledged ? [meant.text] : [...wanted, meant.text];
        if (meant.act === 'note' && acknowledged) notes.add(meant.text);
        if (meant.act === 'fill' && acknowledged && !filledSince(log, meant.village))
          lost.push(`the fill of ${meant.village} was shown as done and is not in the log`);
      }
      for (const note of notes) if (!kept.includes(JSON.stringify(note).slice(1, -1))) lost.push(`note: ${note}`);
      if (!wanted.includes(found.kecamatan))
        lost.push(`the queue stands at “${found.kecamatan}”, not ${wanted.join('/')}`);
      if (found.kecamatan === kecamatan && found.next !== next)
        lost.push(`the queue is at village ${found.next}, not ${next}`);
      // Only an intention of this fault speaks for what was written meanwhile.
      const named = new Set(
        [...log].flatMap(([seq, entry]) =>
          entry.kind === 'fill-intent' && !entries.has(seq) ? entry.items.map(figureText) : [],
        ),
      );
      const misfilled = wrote.map(figureText).filter((figure) => !named.has(figure));
      const wrong = wrongWords(found, log);
      for (const [seq, entry] of log) entries.set(seq, JSON.stringify(entry));
      ({ kecamatan, next } = found);
      return { lost, misfilled, wrong };
    },
  };
}

/** @typedef {{ phase: string, text: string, defect: string, interrupted: boolean, kecamatan: string, next: string }} Found */

/** What the panel says, on its Isi view. @param {import('./desk.mjs').Desk} desk @returns {Promise<Found>} */
async function look(desk) {
  const phase = await desk.panel.$eval('main', (main) => main.dataset.phase ?? '');
  if (phase === 'ready') await desk.isi();
  return desk.panel.evaluate(() => {
    const queue = /** @type {HTMLElement | null} */ (document.querySelector('section.queue'));
    return {
      phase: document.querySelector('main')?.dataset.phase ?? '',
      text: document.body.innerText,
      defect: /** @type {HTMLElement | null} */ (document.querySelector('[data-fault]'))?.innerText ?? '',
      interrupted: document.querySelector('[data-status=interrupted]') !== null,
      kecamatan: queue?.dataset.kecamatan ?? '',
      next: queue?.dataset.next ?? '',
    };
  });
}

/** What is on the disk, and what the panel makes of it. @param {import('./desk.mjs').Desk} desk */
export const findings = async (desk) => ({ raw: await readRaw(desk.panel), found: await look(desk) });

/** @param {Found} found @param {Map<number, Record<string, any>>} log @returns {string[]} */
function wrongWords({ phase, text, defect, interrupted }, log) {
  const wrong = [];
  if (phase !== 'ready') wrong.push(`the panel is ${phase}: ${text.slice(0, 200)}`);
  if (defect) wrong.push(`the panel tells of a defect: ${defect.slice(0, 200)}`);
  const words = WRONG_WORDS.exec(text);
  if (words && !defect) wrong.push(`the panel says “${words[0]}”`);
  const closed = new Set([...log.values()].flatMap(({ kind, intent }) => (kind === 'fill-result' ? [intent] : [])));
  const fills = [...log].filter(([, { kind }]) => kind === 'fill-intent');
  const last = fills[fills.length - 1];
  if (last && !closed.has(last[0]) && !interrupted) wrong.push('a fill was cut off, and the panel does not say so');
  if (fills.every(([seq]) => closed.has(seq)) && interrupted) wrong.push('no fill was cut off, and the panel says so');
  return wrong;
}
