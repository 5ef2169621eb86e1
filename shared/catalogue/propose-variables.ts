import { groupBy, indexBy } from '../collections';
import type { Overlay } from './overlay';
import type { Edition } from './schema';

/** What a person settles about a column or field that the edition does not know. */
export interface VariableProposal {
  readonly heading: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly type: 'count' | 'percent';
  /** Key of an agency; empty = not chosen yet. */
  readonly owner: string;
  /** Key of the form that asks for it; empty = kept in sheets only. */
  readonly form: string;
}
/** The heading is another wording of a variable the edition has. */
export interface SynonymProposal {
  readonly heading: string;
  readonly variable: string;
}

/** Longest key the overlay takes, with room for a number that tells equal ones apart. */
const KEY_LENGTH = 56;
const LONGEST_LABEL = 300;

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:desa|kelurahan)\b/, 'desa'],
  [/\bposyandu\b/, 'posyandu'],
  [/\bpaud\b/, 'PAUD'],
  [/\brumah tangga\b/, 'rumah tangga'],
  [/\bkeluarga\b|\bkk\b|\bkpm\b/, 'keluarga'],
  [/\bakta\b|\bkia\b/, 'dokumen'],
];

const clean = (heading: string): string => heading.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL);
const isPercent = (heading: string): boolean => /%|\b(?:persen|persentase|prosentase|prevalensi)\b/i.test(heading);

function unitOf(heading: string): string {
  if (isPercent(heading)) return '%';
  const own = /\(([a-z ]{2,20})\)\s*$/i.exec(heading)?.[1]?.trim().toLowerCase();
  return own ?? UNITS.find(([words]) => words.test(heading.toLowerCase()))?.[1] ?? 'orang';
}

/** `30 Jumlah akta kelahiran (KIA)` → `jumlah_akta_kelahiran_kia`: letters, digits and underscores, no other's key. */
function keyOf(heading: string, taken: ReadonlySet<string>): string {
  const words = heading
    .toLowerCase()
    .replace(/%/g, ' persen ')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, KEY_LENGTH)
    .replace(/_+$/, '');
  const base = words.length >= 3 ? words : `isian_${words}`.replace(/_+$/, '');
  const isFree = (key: string): boolean => !taken.has(key) && !(key in {});
  if (isFree(base)) return base;
  let number = 2;
  while (!isFree(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

/**
 * Proposals for headings that an edition does not know. Only what the wording itself tells is filled in; the owner and
 * the form are the person's to say.
 */
export function proposeVariables(edition: Edition, headings: readonly string[]): VariableProposal[] {
  const taken = new Set(edition.variables.map(({ key }) => key));
  return headings.map((heading) => {
    const label = clean(heading);
    const key = keyOf(label, taken);
    taken.add(key);
    const type = isPercent(label) ? 'percent' : 'count';
    return { heading, key, label, unit: unitOf(label), type, owner: '', form: '' };
  });
}

export interface ProposalInput {
  readonly edition: Edition;
  /** The overlay in use, which the new entries are added to. */
  readonly overlay: Overlay | undefined;
  readonly district: string;
  /** Role of who confirms, never a person's name. */
  readonly author: string;
  /** `2025-02-10`. */
  readonly date: string;
  /** Where the headings were seen. */
  readonly source: string;
  readonly added: readonly VariableProposal[];
  readonly synonyms: readonly SynonymProposal[];
}

/** The district's overlay with confirmed proposals; to be read by `parseOverlay` and shown before it is used. */
export function overlayWithProposals(input: ProposalInput): Overlay {
  const { edition, district, author, date, source, added } = input;
  const base: Overlay = input.overlay ?? { overlay: 1, edition: edition.id, district, author, date };
  const confirmed = { by: author, on: date, source };
  const words = groupBy(
    input.synonyms,
    ({ variable }) => variable,
    ({ heading }) => clean(heading),
  );
  const own = new Set((base.addedVariables ?? []).map(({ key }) => key));
  const changes = indexBy(base.variables ?? [], ({ key }) => key);
  for (const [key, add] of words) {
    if (own.has(key)) continue;
    const change = changes.get(key) ?? { key };
    const synonyms = { ...change.synonyms, add: [...(change.synonyms?.add ?? []), ...add] };
    changes.set(key, { ...change, synonyms });
  }
  const known = (base.addedVariables ?? []).map((one) => {
    const add = words.get(one.key);
    return add ? { ...one, synonyms: [...(one.synonyms ?? []), ...add] } : one;
  });
  const fields = added.filter(({ form }) => form !== '');
  return {
    ...base,
    author,
    date,
    ...(changes.size > 0 && { variables: [...changes.values()] }),
    addedVariables: [
      ...known,
      ...added.map(({ heading, key, label, unit, type, owner }) => ({
        key,
        label,
        unit,
        type,
        level: 'desa' as const,
        owner,
        ...(clean(heading) !== label && { synonyms: [clean(heading)] }),
        confirmed,
      })),
    ],
    addedFields: [
      ...(base.addedFields ?? []),
      ...fields.map(({ heading, key, form }) => ({
        form,
        variable: key,
        label: clean(heading),
        required: false,
        confirmed,
      })),
    ],
  };
}
