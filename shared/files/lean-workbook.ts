import { formatNumber } from '../dataset/values/format';
import { fail, ok, type Problem, type Result } from '../result';
import { leanSheet } from './lean-sheet';
import { MAX_AREA, MAX_COLUMNS, MAX_DEPTH, MAX_ELEMENTS, MAX_ROWS, MAX_SHEETS } from './limits';
import type { PartTexts } from './part-texts';
import { shownParts } from './sheet-part';
import { storedZip, type StoredPart } from './stored-zip';
import { DAMAGED, TOO_BIG } from './zip-guard';

/** Browsers and Node have it; ES2020's own library types do not name it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const KEPT = ['[Content_Types].xml', '_rels/.rels', WORKBOOK, RELATIONS, STYLES, 'xl/sharedStrings.xml'];
/** Longer formats no spreadsheet program takes; each is looked through for every cell that has it. */
const LONG_FORMAT = /(\sformatCode\s*=\s*)"[^"<]{256,}"/g;

/**
 * The same workbook with nothing but its values: the sheets that are shown without formatted emptiness, their texts and
 * number formats. Pictures, charts, comments and hidden sheets are left out, so that nothing of them can hold up a reader.
 * Refuses sheets with content outside the area that is read, and workbooks whose parts cannot be told.
 */
export async function leanWorkbook(read: PartTexts): Promise<Result<Uint8Array>> {
  const parts: StoredPart[] = [];
  const keep = (name: string, text: string): void => {
    parts.push({ name, content: new TextEncoder().encode(text) });
  };
  const kept = new Map<string, string>();
  for (const name of KEPT) {
    const text = await read(name);
    if (text?.ok === false) return text;
    if (!text) continue;
    const fault = faultOf(text.value);
    if (fault) return { ok: false, problem: fault };
    kept.set(name, text.value);
    keep(name, name === STYLES ? text.value.replace(LONG_FORMAT, '$1"General"') : text.value);
  }
  const shown = shownParts(kept.get(WORKBOOK) ?? '', kept.get(RELATIONS) ?? '');
  // Of two sheets in one part each would be read anew.
  if (new Set(shown.map(({ part }) => part)).size < shown.length) return { ok: false, problem: DAMAGED };
  for (const { name, part } of shown.slice(0, MAX_SHEETS)) {
    const text = await read(part);
    if (text?.ok === false) return text;
    const lean = text && leanSheet(text.value);
    if (!lean) return { ok: false, problem: DAMAGED };
    const { xml, beyond, rows, columns } = lean;
    if (beyond !== null) return outside(name, beyond);
    if (rows * columns > MAX_AREA) {
      return fail(
        `Lembar "${name}" membentang ${formatNumber(rows)} baris × ${columns} kolom, lebih dari ${formatNumber(MAX_AREA)} sel.`,
        'Muat berkas yang hanya memuat kolom formulir, satu baris per desa.',
      );
    }
    keep(part, xml);
  }
  return ok(storedZip(parts));
}

/** What makes a part too much to be read as a tree; null where nothing does. */
function faultOf(xml: string): Problem | null {
  let [elements, depth] = [0, 0];
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '?' || next === '!') continue;
    if (next === '/') {
      depth -= 1;
      continue;
    }
    const end = xml.indexOf('>', at);
    const nextOpen = xml.indexOf('<', at + 1);
    if (end === -1 || (nextOpen !== -1 && nextOpen < end)) return DAMAGED;
    const isClosed = xml[end - 1] === '/';
    elements += 1;
    depth += isClosed ? 0 : 1;
    if (depth > MAX_DEPTH) return DAMAGED;
    if (elements > MAX_ELEMENTS) return TOO_BIG;
  }
  return null;
}

function outside(sheet: string, cell: string): Result<never> {
  const isBelow = Number(cell.replace(/^[A-Z]+/, '')) > MAX_ROWS;
  const most = isBelow ? `${formatNumber(MAX_ROWS)} baris` : `${MAX_COLUMNS} kolom`;
  return fail(
    `Lembar "${sheet}" berisi lebih dari ${most}: ada isian di sel ${cell}.`,
    'Hapus isian yang jauh dari tabel, atau simpan tabelnya saja ke berkas sendiri, satu baris per desa, lalu muat berkas itu.',
  );
}
