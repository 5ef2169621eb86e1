import { indexBy } from '../collections';
import { dayInWords } from '../dates/words';
import { applyOverlay } from './apply-overlay';
import { certaintyPhrase } from './certainty';
import { agencyName } from './names';
import type { Overlay } from './overlay';
import type { Certainty, Confirmation, Edition, Form, Indicator, Variable } from './schema';

/** One change in words for people; `before` is empty for what is new, `after` for what is gone. */
export interface OverlayDifference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What a difference is about, and how both sides of it read. */
type Reading<T> = readonly [what: string, read: (entry: T, edition: Edition) => string];

const certaintyRead = ({ certainty, confirmed }: { certainty: Certainty; confirmed?: Confirmation | undefined }) =>
  confirmed
    ? `pasti menurut ${confirmed.by}, ${dayInWords(confirmed.on)}, sumber: ${confirmed.source}`
    : certaintyPhrase(certainty) || 'pasti';

const list = (words: readonly string[]): string => words.join('; ');
const owner = ({ owner: key }: { readonly owner: string }, edition: Edition): string => agencyName(edition, key);

const VARIABLE: readonly Reading<Variable>[] = [
  ['Nama', ({ label }) => label],
  ['Satuan', ({ unit }) => unit],
  ['Pemilik', owner],
  ['Definisi', ({ definition }) => definition ?? ''],
  ['Nama lain', ({ synonyms }) => list(synonyms)],
  ['Kepastian', certaintyRead],
];
const INDICATOR: readonly Reading<Indicator>[] = [
  ['Nama', ({ name }) => name],
  ['Pemilik', owner],
  ['Target', ({ target }) => (target === null ? '' : String(target).replace('.', ','))],
  ['Kepastian', certaintyRead],
];
const FORM: readonly Reading<Form>[] = [
  ['Judul', ({ heading }) => heading],
  ['Nama lain', ({ aliases }) => list(aliases)],
  ['Pengisi', owner],
];
const FIELD: readonly Reading<Form['fields'][number]>[] = [
  ['Nama kolom', ({ label }) => label],
  ['Wajib', ({ required }) => (required ? 'ya' : 'tidak')],
  ['Kepastian kolom', certaintyRead],
];

/**
 * Returns what an overlay changes in an edition, in the edition's order, as sentences for people. An overlay that
 * cannot be put on the edition changes nothing: `applyOverlay` says why.
 */
export function overlayDifferences(edition: Edition, overlay: Overlay): readonly OverlayDifference[] {
  const applied = applyOverlay(edition, overlay);
  if (!applied.ok) return [];
  const after = applied.value;
  const formsBefore = indexBy(edition.forms, ({ key }) => key);
  return [
    ...compared(edition.agencies, after.agencies, keyOf, ({ name }) => `OPD ${name}`, 'OPD baru', [
      ['Nama', ({ name }) => name],
      ['Nama lain', ({ aliases }) => list(aliases)],
    ]),
    ...compared(edition.variables, after.variables, keyOf, ({ label }) => `isian "${label}"`, 'Isian baru', VARIABLE),
    ...compared(edition.indicators, after.indicators, keyOf, ({ name }) => `indikator "${name}"`, '', INDICATOR),
    ...compared(edition.forms, after.forms, keyOf, ({ heading }) => `formulir ${heading}`, '', FORM),
    ...after.forms.flatMap((form) => {
      const fields = formsBefore.get(form.key)?.fields ?? [];
      const named = ({ label }: { label: string }) => `"${label}" di formulir ${form.heading}`;
      return compared(
        fields,
        form.fields,
        ({ variable }) => variable,
        named,
        `Kolom baru di formulir ${form.heading}`,
        FIELD,
      );
    }),
  ];

  function compared<T>(
    before: readonly T[],
    now: readonly T[],
    key: (entry: T) => string,
    named: (entry: T) => string,
    added: string,
    readings: readonly Reading<T>[],
  ): OverlayDifference[] {
    const known = indexBy(before, key);
    return now.flatMap((entry) => {
      const old = known.get(key(entry));
      if (old === undefined) return [{ what: added, before: '', after: described(entry, readings) }];
      return readings.flatMap(([what, read]) => {
        const sides = { before: read(old, edition), after: read(entry, after) };
        return sides.before === sides.after ? [] : [{ what: `${what} ${named(old)}`, ...sides }];
      });
    });
  }

  function described<T>(entry: T, readings: readonly Reading<T>[]): string {
    return readings.flatMap(([, read]) => read(entry, after) || []).join(', ');
  }
}

const keyOf = ({ key }: { readonly key: string }): string => key;
