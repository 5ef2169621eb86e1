// Forms of the site as models that are drawn as pages: once as they were recorded, then with one harmful change of what a
// person reads, or with another dress in which nothing a person reads is different.

/** @typedef {{ label: string, unit: string, key?: string }} Field `key`: the variable it stands for, if any */
/** @typedef {{ title: string, fields: Field[] }} Section */
/** @typedef {{ heading: string, semester: string, table: boolean, sections: Section[] }} Model */
/** @typedef {() => number} Random figures in [0, 1) */

/** As the panel's fakes have them. */
const VILLAGES = [
  ['1702061004', 'Kota Padang'],
  ['1702061015', 'Bedeng SS.'],
];
const UNITS = ['orang', 'keluarga', 'anak', 'pasangan'];

/** A generator that gives the same row for the same seed. @param {number} seed @returns {Random} */
export function randomBy(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
/** @template T @param {Random} random @param {readonly T[]} list @returns {T} */
const pick = (random, list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/**
 * A form of two sections with the labels the edition states, as a page of its own or as a table with a row per village.
 * @param {Random} random @param {readonly Field[]} labels
 * @returns {Model}
 */
export function modelOf(random, labels) {
  const chosen = [...labels]
    .map((field) => ({ field, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, 8)
    .map(({ field }) => ({ ...field }));
  return {
    heading: pick(random, ['Isian Layanan Gizi Tahun 2024', 'Layanan Terpadu Desa Tahun 2024']),
    semester: 'Semester 1',
    table: random() < 0.4,
    sections: [
      { title: 'Layanan Ibu', fields: chosen.slice(0, 4) },
      { title: 'Layanan Anak', fields: chosen.slice(4) },
    ],
  };
}

/** @param {Model} model */
const all = (model) => model.sections.flatMap(({ fields }) => fields);

/** Each changes what the page means, in place; false where the model has nothing to change so.
 * @type {Record<string, (model: Model, random: Random) => boolean>} */
export const HARMFUL = {
  'labels swapped': (model, random) => {
    const fields = all(model);
    const first = Math.floor(random() * fields.length);
    const second = (first + 1 + Math.floor(random() * (fields.length - 1))) % fields.length;
    const [a, b] = [fields[first], fields[second]];
    if (!a || !b) return false;
    [a.label, b.label] = [b.label, a.label];
    return true;
  },
  'unit changed': (model, random) => {
    if (model.table) return false;
    const field = pick(random, all(model));
    field.unit = pick(
      random,
      UNITS.filter((unit) => unit !== field.unit),
    );
    return true;
  },
  'year changed': (model) => {
    model.heading = model.heading.replace('2024', '2023');
    return true;
  },
  'semester changed': (model) => {
    model.semester = 'Semester 2';
    return true;
  },
  negated: (model, random) => {
    const field = pick(random, all(model));
    field.label = / yang /.test(field.label)
      ? field.label.replace(' yang ', ' yang tidak ')
      : `${field.label} tidak terlayani`;
    return true;
  },
  'no longer negated': (model, random) => {
    const field = all(model).find(({ label }) => /\b(belum|tidak) /i.test(label));
    if (!field || random() < 0) return false;
    field.label = field.label.replace(/\b(belum|tidak) /i, '');
    return true;
  },
  'another age': (model) => {
    const field = all(model).find(({ label }) => /\d/.test(label));
    if (!field) return false;
    field.label = field.label.replace(/\d+/, (digits) => String(Number(digits) + 6));
    return true;
  },
  'another section': (model, random) => {
    const [from, to] = random() < 0.5 ? [0, 1] : [1, 0];
    const source = model.sections[from];
    const field = source?.fields.splice(Math.floor(random() * source.fields.length), 1)[0];
    if (!field) return false;
    model.sections[to]?.fields.push(field);
    return true;
  },
  'sections renamed': (model) => {
    const [a, b] = model.sections;
    if (!a || !b) return false;
    [a.title, b.title] = [b.title, a.title];
    return true;
  },
  'row or column added': (model, random) => {
    const { fields } = pick(random, model.sections);
    fields.splice(Math.floor(random() * (fields.length + 1)), 0, { label: 'Jumlah sasaran baru', unit: 'orang' });
    return true;
  },
  'row or column gone': (model, random) => {
    const { fields } = pick(random, model.sections);
    fields.splice(Math.floor(random() * fields.length), 1);
    return true;
  },
};

/** @param {Model} model */
const columnsOf = ({ sections }) =>
  sections.map(({ title, fields }) => `<th colspan="${fields.length}">${title}</th>`).join('');

/**
 * The model as a page. `dress`: names, classes, ids, blanks, numbering and order of attributes; nothing a person reads.
 * @param {Model} model @param {Random} dress
 */
export function asHtml(model, dress) {
  const name = () => `${pick(dress, ['a', 'x', 'inp', 'col'])}_${Math.floor(dress() * 1e6)}`;
  const blanks = () => pick(dress, ['', ' ', '\n      ', '&nbsp;']);
  const numbering = pick(dress, ['', 'dot', 'bracket']);
  const star = pick(dress, ['', ' *', ' :']);
  let count = 0;
  const numbered = (/** @type {string} */ label) => {
    count += 1;
    const number = numbering === '' ? '' : `${count}${numbering === 'dot' ? '.' : ')'} `;
    return `${blanks()}${number}${label.replace(/ /g, () => pick(dress, [' ', ' ', '  ', '\n  ']))}${star}${blanks()}`;
  };
  const input = () => {
    const attributes = [
      `name="${name()}"`,
      `class="form-control ${name()}"`,
      `id="${name()}"`,
      'type="text"',
      'autocomplete="off"',
    ];
    return `<input ${attributes
      .map((one) => ({ one, at: dress() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one)
      .join(' ')}>`;
  };
  const head = `<section class="content-header"><h1 class="${name()}">${model.heading}</h1><h2>${model.semester}</h2></section>`;
  if (model.table) {
    const fields = all(model);
    const rows = VILLAGES.map(
      ([code, village]) =>
        `<tr class="${name()}"><td>${code}</td><td>${village}</td>${fields.map(() => `<td>${input()}</td>`).join('')}</tr>`,
    );
    return `${head}<table class="table ${name()}"><thead><tr><th rowspan="2">Kode</th><th rowspan="2">Desa</th>${columnsOf(model)}</tr><tr>${fields.map(({ label }) => `<th>${numbered(label)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  }
  const group = (/** @type {Field} */ { label, unit }) =>
    `<div class="form-group ${name()}"><label>${numbered(label)}</label><div class="input-group">${input()}<span class="input-group-addon">${unit}</span></div></div>`;
  return `${head}<p>${VILLAGES[0]?.join(' ')}</p><form>${model.sections.map(({ title, fields }) => `<fieldset id="${name()}"><legend>${title}</legend>${fields.map(group).join(blanks().trim())}</fieldset>`).join('')}<input type="hidden" name="${name()}" value="1"></form>`;
}
