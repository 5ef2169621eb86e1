import fc from 'fast-check';
import type { LogEntry, LoggedEntry } from '@extension/log';

export const VILLAGES = ['1702061004', '1702061015', 'total'] as const;
export const FORMS = ['data-sasaran', 'aksi-1'] as const;
export const VARIABLES = ['jumlah_krs', 'jumlah_pendek', 'jumlah_balita'] as const;
export const LINES = ['satu', 'dua'] as const;
export const SCOPES = [
  { district: '1702', year: 2024 },
  { district: '1702', year: 2025, period: 'semester-2' },
] as const;

const cell = fc.record({ village: fc.constantFrom(...VILLAGES), variable: fc.constantFrom(...VARIABLES) });
const text = fc.constantFrom('1', '2', '3');
const outcome = fc.constantFrom('filled', 'already', 'refused', 'unknown', 'left', 'not-kept');

/** One thing that happens; `back`: which earlier intention it is about, counted from the last. */
const ACT = fc.record({
  kind: fc.constantFrom(
    'fill-intent',
    'fill-intent',
    'fill-result',
    'fill-result',
    'undo',
    'own-entry',
    'stored',
    'stored',
    'misplaced',
    'template-intent',
    'template-result',
    'template-placing',
    'template-placed',
    'evidence',
    'evidence-intent',
    'evidence-result',
    'evidence-found',
    'skip',
  ),
  scope: fc.constantFrom(...SCOPES),
  form: fc.constantFrom(...FORMS),
  cells: fc.uniqueArray(cell, {
    minLength: 1,
    maxLength: 5,
    selector: ({ village, variable }) => `${village} ${variable}`,
  }),
  hidden: fc.array(cell, { maxLength: 2 }),
  texts: fc.array(text, { minLength: 5, maxLength: 5 }),
  outcomes: fc.array(outcome, { minLength: 5, maxLength: 5 }),
  left: fc.subarray([0, 1, 2, 3, 4]),
  line: fc.constantFrom(...LINES),
  way: fc.constantFrom('in', 'change', 'out'),
  is: fc.boolean(),
  time: fc.integer({ min: 0, max: 3 }),
  back: fc.integer({ min: 0, max: 2 }),
});
type Act = typeof ACT extends fc.Arbitrary<infer One> ? One : never;

type Intent = LoggedEntry & {
  readonly kind: 'fill-intent' | 'template-intent' | 'template-placing' | 'evidence-intent';
};
const CLOSES: Readonly<Record<string, string>> = {
  'fill-result': 'fill-intent',
  'template-result': 'template-intent',
  'template-placed': 'template-placing',
  'evidence-result': 'evidence-intent',
};

/** The entry an act comes to; null where it is about an intention and there is none. */
function entryOf(act: Act, seq: number, log: readonly LoggedEntry[], closed: ReadonlySet<number>): LogEntry | null {
  const { kind, form, cells, texts, outcomes, line, left } = act;
  const who = { at: `2026-11-2${act.time}T03:00:00.000Z`, by: 'Rina', ...act.scope };
  const label = 'Ruas';
  const at = (list: readonly string[], index: number): string => list[index] ?? '';
  const open = log.filter((one): one is Intent => one.kind === CLOSES[kind] && !closed.has(one.seq)).reverse();
  const intent = open[act.back] ?? open[0];
  switch (kind) {
    case 'fill-intent':
      return { kind, ...who, form, items: cells.map((one, i) => ({ ...one, label, before: '', value: at(texts, i) })) };
    case 'fill-result':
      return intent?.kind === 'fill-intent'
        ? {
            kind,
            at: who.at,
            by: 'Rina',
            district: intent.district,
            year: intent.year,
            ...(intent.period && { period: intent.period }),
            form: intent.form,
            intent: intent.seq,
            items: intent.items.map(({ village, variable, value }, i) => ({
              village,
              variable,
              label,
              value,
              readBack: value,
              outcome: at(outcomes, i),
              refusal: '',
            })),
          }
        : null;
    case 'undo': {
      const done = log.filter((one): one is Intent => one.kind === 'fill-intent' || one.kind === 'evidence-intent');
      const [about] = done.slice(-1);
      if (!about) return null;
      const { district, year, period } = about;
      const items = 'items' in about ? about.items : [];
      return {
        kind,
        at: who.at,
        by: 'Rina',
        district,
        year,
        ...(period && { period }),
        form: about.kind === 'template-intent' ? '' : about.form,
        intent: about.seq,
        left: items.filter((_, i) => left.includes(i)).map(({ village, variable }) => ({ village, variable, label })),
      };
    }
    case 'own-entry': {
      const [one] = cells;
      return one ? { kind, ...who, form, ...one, label, value: at(texts, 0) } : null;
    }
    case 'stored':
      return {
        kind,
        ...who,
        form,
        items: cells.map((one, i) => ({
          ...one,
          label,
          expected: at(texts, i),
          stored: at(texts, (i + act.time) % 5),
          equal: at(texts, i) === at(texts, (i + act.time) % 5),
        })),
        ...(act.is && { hidden: act.hidden.map((one, i) => ({ ...one, expected: at(texts, i) })) }),
      };
    case 'misplaced':
      return {
        kind,
        ...who,
        form,
        village: VILLAGES[0],
        under: VILLAGES[1],
        figures: [...new Set(cells.map(({ variable }) => variable))].map((variable, i) => ({
          variable,
          label,
          value: at(texts, i),
          stored: at(texts, i),
          own: '',
        })),
      };
    case 'template-intent':
      return {
        kind,
        ...who,
        file: 'templat.xlsx',
        items: cells.map((one, i) => ({ ...one, label, place: 'A1', before: '', value: at(texts, i) })),
      };
    case 'template-result':
      return intent?.kind === 'template-intent'
        ? {
            kind,
            at: who.at,
            by: 'Rina',
            district: intent.district,
            year: intent.year,
            intent: intent.seq,
            ...(intent.period && { period: intent.period }),
            file: act.is ? 'terisi.xlsx' : '',
            problem: '',
            items: intent.items.map(({ village, variable, value }) => ({
              village,
              variable,
              label,
              place: 'A1',
              value,
              readBack: value,
              equal: true,
            })),
          }
        : null;
    case 'template-placing':
      return { kind, ...who, form, file: 'templat.xlsx', items: cells };
    case 'template-placed':
      return intent?.kind === 'template-placing'
        ? {
            kind,
            at: who.at,
            by: 'Rina',
            district: intent.district,
            year: intent.year,
            intent: intent.seq,
            ...(intent.period && { period: intent.period }),
            form: intent.form,
            file: 'templat.xlsx',
            kept: act.is,
            items: [...intent.items],
          }
        : null;
    case 'evidence':
      return { kind, ...who, way: act.way as 'in', evidence: line, title: line, link: '', files: [] };
    case 'evidence-intent':
      return { kind, ...who, form, evidence: line, title: line, print: at(texts, 0), fields: [] };
    case 'evidence-result':
      return intent?.kind === 'evidence-intent'
        ? {
            kind,
            at: who.at,
            by: 'Rina',
            district: intent.district,
            year: intent.year,
            intent: intent.seq,
            ...(intent.period && { period: intent.period }),
            form: intent.form,
            evidence: intent.evidence,
            title: intent.title,
            print: intent.print,
            fields: [{ label, value: '1', readBack: '1', outcome: at(outcomes, 0), refusal: '' }],
          }
        : null;
    case 'evidence-found':
      return {
        kind,
        ...who,
        form,
        evidence: line,
        title: line,
        print: at(texts, 0),
        fields: [{ label, expected: '1', stored: '1', equal: act.is }],
      };
    default:
      return { kind: 'skip', ...who, form, village: cells[0]?.village ?? '', reason: `${seq}` };
  }
}

/** The log that acts come to: results close intentions, and what was taken back comes to no result any more. */
function logOf(acts: readonly Act[]): readonly LoggedEntry[] {
  const log: LoggedEntry[] = [];
  const closed = new Set<number>();
  for (const act of acts) {
    const seq = log.length + 1;
    const entry = entryOf(act, seq, log, closed);
    if (!entry) continue;
    log.push({ ...entry, seq });
    if ('intent' in entry && entry.intent !== undefined) closed.add(entry.intent);
  }
  return log;
}

/** Logs as the product could write them. */
export const someLog = (maxLength: number): fc.Arbitrary<readonly LoggedEntry[]> =>
  fc.array(ACT, { maxLength, size: 'max' }).map(logOf);

/** One long log of so many acts. */
export const longLog = (length: number, seed: number): readonly LoggedEntry[] =>
  logOf(fc.sample(ACT, { numRuns: length, seed }));
