import type { Evidence } from '@shared/evidence';
import type { PageField } from '@extension/protocol/messages';
import type { EvidenceField, EvidencePage } from './evidence-form';
import { documentKindOf } from './evidence-parts';
import type { EvidencePart } from './evidence-parts';
import { normalise } from '../snapshot/normalise';

/**
 * What goes into a field: a word of the line, one of its documents (`berkas <hash>`), what a person said of this field
 * (`isi`), or nothing.
 */
export type EvidenceSource = EvidencePart | 'isi' | '' | `berkas ${string}`;

export interface EvidencePlanItem {
  readonly field: PageField;
  readonly label: string;
  readonly source: EvidenceSource;
  /** As the page takes it: a day as `2024-03-20`, an option's value, a document's name. */
  readonly value: string;
  /** As a person reads it. */
  readonly text: string;
  /** Hash of the document that is put there. */
  readonly hash: string | null;
  readonly status: 'fill' | 'already' | 'missing';
}

/** What a person chose for single fields, by the field's id; `said` is what they typed or picked for it. */
export type EvidenceChoices = ReadonlyMap<string, { readonly source: EvidenceSource; readonly said: string }>;

/** Returns what the register remembers for a field of this label. */
const remembered = ({ more }: Evidence, label: string): string =>
  more.find((one) => normalise(one.label) === normalise(label))?.value ?? '';

/** The document for each file field: the one of its kind, else the only one left for the only field left. */
function documentsFor(page: EvidencePage, evidence: Evidence): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  const left = new Set(evidence.files);
  const fileFields = page.fields.filter(({ field }) => field.type === 'file');
  for (const { field, part } of fileFields) {
    const kind = documentKindOf(part ?? '');
    const file = [...left].find((one) => one.kind === kind);
    if (!file) continue;
    chosen.set(field.id, file.hash);
    left.delete(file);
  }
  const open = fileFields.filter(({ field }) => !chosen.has(field.id));
  const [onlyField] = open;
  const [onlyFile] = left;
  if (onlyField && onlyFile && open.length === 1 && left.size === 1) chosen.set(onlyField.field.id, onlyFile.hash);
  return chosen;
}

const isPart = (part: string | null): part is EvidencePart =>
  part === 'title' || part === 'date' || part === 'number' || part === 'link' || part === 'note';

function sourceOf(
  { field, label, part }: EvidenceField,
  evidence: Evidence,
  documents: ReadonlyMap<string, string>,
): EvidenceSource {
  if (field.type === 'file') {
    const hash = documents.get(field.id);
    return hash === undefined ? '' : `berkas ${hash}`;
  }
  if (remembered(evidence, label) !== '') return 'isi';
  return isPart(part) && evidence[part] !== '' ? part : '';
}

const optionOf = ({ options }: PageField, text: string) => {
  const same = options.filter((option) => normalise(option.text) === normalise(text) && option.value !== '');
  return same.length === 1 ? same[0] : undefined;
};

/** Returns what would be written into a page from one line of the register; nothing is touched. */
export function planEvidence(
  page: EvidencePage,
  evidence: Evidence,
  choices: EvidenceChoices,
): readonly EvidencePlanItem[] {
  const documents = documentsFor(page, evidence);
  return page.fields.map((one): EvidencePlanItem => {
    const { field, label } = one;
    const choice = choices.get(field.id);
    const source = choice?.source ?? sourceOf(one, evidence, documents);
    const item = { field, label, source, hash: null };
    if (source === '') return { ...item, value: '', text: '', status: 'missing' };
    if (source.startsWith('berkas ')) {
      const file = evidence.files.find(({ hash }) => `berkas ${hash}` === source);
      if (!file) return { ...item, value: '', text: '', status: 'missing' };
      // The same name says nothing of the same document: it is put there anyway.
      return { ...item, hash: file.hash, value: file.name, text: file.name, status: 'fill' };
    }
    const text = source === 'isi' ? (choice?.said ?? remembered(evidence, label)) : evidence[source as EvidencePart];
    const value = field.options.length > 0 ? (optionOf(field, text)?.value ?? '') : text;
    if (value === '') return { ...item, value: '', text, status: 'missing' };
    return { ...item, value, text, status: field.value === value ? 'already' : 'fill' };
  });
}

/** The line with what a person said of single fields, so that the next page with the same label has it too. */
export function withSaid(evidence: Evidence, plan: readonly EvidencePlanItem[]): Evidence {
  const said = plan.filter(({ source, text }) => source === 'isi' && text !== '');
  const labels = new Set(said.map(({ label }) => normalise(label)));
  const more = [
    ...evidence.more.filter(({ label }) => !labels.has(normalise(label))),
    ...said.map(({ label, text }) => ({ label, value: text })),
  ];
  return said.length === 0 || JSON.stringify(more) === JSON.stringify(evidence.more) ? evidence : { ...evidence, more };
}
