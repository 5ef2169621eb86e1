// The workbook of "Unduh templat" and what is made of it at "Unggah".
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { choicesOf } from './choices.mjs';
import { bpsCodes } from './villages.mjs';

const IDENTITY = ['No', 'ID Kecamatan', 'Kecamatan', 'ID Desa BPS', 'ID Desa Kemendagri', 'Nama Desa'];
const CODE = 4;
const HEADER_ROW = 3;

/** @param {import('./forms.mjs').Form} form */
const columnsOf = (form) => form.fields.filter(({ type }) => type !== 'file');
/** @param {import('./forms.mjs').Form} form */
const headerOf = (form) => [...IDENTITY, ...columnsOf(form).map(({ label }) => label)];

/**
 * @param {import('./forms.mjs').Form} form
 * @param {number} year
 * @param {import('./villages.mjs').VillageList} list
 * @param {readonly import('./villages.mjs').Village[]} places
 */
export function writeTemplate(form, year, list, places) {
  const bps = bpsCodes(list);
  const header = headerOf(form);
  const bold = { font: { bold: true } };
  /** @type {Map<string, { style: import('hucre/xlsx').CellStyle }>} */
  const cells = new Map(header.map((_, column) => [`${HEADER_ROW},${column}`, { style: bold }]));
  cells.set('0,0', { style: { font: { bold: true, size: 14 } } });
  return writeXlsx({
    sheets: [
      {
        name: form.heading.slice(0, 31),
        rows: [
          [form.subheading === '' ? form.heading : `${form.heading}: ${form.subheading}`],
          [`Tahun ${year}`, list.district.name],
          [],
          header,
          ...places.map(({ code, name, kecamatan }, index) => [
            index + 1,
            code.slice(0, 6),
            kecamatan,
            bps.get(code) ?? '',
            code,
            name,
            ...columnsOf(form).map(() => null),
          ]),
        ],
        columns: header.map((label) => ({ width: Math.min(30, Math.max(8, label.length)) })),
        cells,
        freezePane: { rows: HEADER_ROW + 1 },
      },
      {
        name: 'Petunjuk',
        rows: [
          ['Petunjuk pengisian'],
          ['1. Jangan mengubah judul kolom dan kode desa.'],
          ['2. Semua kolom wajib diisi dengan angka. Isi 0 bila tidak ada.'],
          ['3. Simpan sebagai XLSX, lalu unggah pada menu yang sama.'],
        ],
      },
    ],
  });
}

/** @param {unknown} cell */
const textOf = (cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '');

/**
 * The figures of an uploaded workbook as they would be posted, or lines about what is wrong with it.
 * @param {import('./forms.mjs').Form} form
 * @param {Uint8Array} bytes
 * @param {ReadonlySet<string>} codes villages that may occur
 * @returns {Promise<{ rows: Map<string, Map<string, string>>, problems: string[] }>} village → field key → text
 */
export async function readTemplate(form, bytes, codes) {
  /** @type {Map<string, Map<string, string>>} */
  const rows = new Map();
  let sheet;
  try {
    sheet = (await readXlsx(bytes)).sheets[0];
  } catch {
    return { rows, problems: ['Berkas bukan XLSX'] };
  }
  const header = headerOf(form);
  const found = sheet?.rows[HEADER_ROW] ?? [];
  const changed = header.findIndex((label, column) => textOf(found[column]) !== label);
  if (changed >= 0) return { rows, problems: [`Judul kolom ${changed + 1} berubah: seharusnya "${header[changed]}"`] };
  const problems = [];
  for (const [index, row] of (sheet?.rows ?? []).entries()) {
    if (index <= HEADER_ROW || row.every((cell) => textOf(cell) === '')) continue;
    const code = textOf(row[CODE]);
    if (!codes.has(code)) problems.push(`Baris ${index + 1}: kode desa ${code || '(kosong)'} tidak dikenal`);
    else rows.set(code, readRow(form, row, `Baris ${index + 1}`, problems));
  }
  return { rows, problems };
}

/**
 * @param {import('./forms.mjs').Form} form
 * @param {readonly unknown[]} row
 * @param {string} place
 * @param {string[]} problems lines are added
 */
function readRow(form, row, place, problems) {
  const texts = new Map(columnsOf(form).map((field, column) => [field.key, textOf(row[IDENTITY.length + column])]));
  if ([...texts.values()].every((text) => text === '')) return texts;
  columnsOf(form).forEach((field, column) => {
    const cell = row[IDENTITY.length + column];
    const text = texts.get(field.key) ?? '';
    if (text === '' && field.required) problems.push(`${place}: ${field.label} kosong`);
    const isNumber = field.type === 'count' || field.type === 'percent';
    if (text !== '' && isNumber && typeof cell !== 'number') problems.push(`${place}: ${field.label} bukan angka`);
    if (field.type === 'select' && text !== '')
      texts.set(field.key, String(choicesOf(field, texts.get(field.dependsOn ?? '') ?? '').indexOf(text) + 1));
  });
  return texts;
}
