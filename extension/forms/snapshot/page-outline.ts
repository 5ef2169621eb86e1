import type { VillageList } from '@shared/catalogue';
import { semestersIn } from '@shared/dataset';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import { FORM_WORDS } from './heading';
import { normalise } from './normalise';
import type { SavedMap, OutlineField } from '../saved-map';
import { villageFinder } from './village-of';
import { namedVillage } from './village-rows';
import { withoutVillage, wording } from './wording';

/** What a page shows of a form, apart from whose figures stand in it: this is what a map remembers. */
export interface PageOutline {
  readonly rows: SavedMap['rows'];
  readonly headings: readonly string[];
  readonly semester: string;
  readonly seen: readonly OutlineField[];
  /** The page's fields of each seen one: one on a page about one village, one per row in a table. */
  readonly fields: readonly (readonly PageField[])[];
}

/** Fields that say for whom the form is filled, not what is filled into it; they change from page to page. */
const WHOSE =
  /^(?:(?:id|kode|nama|pilih|desa|kelurahan|kecamatan|kabupaten|kota|provinsi|puskesmas|tahun|anggaran|pelaksanaan|periode|semester|kemendagri|bps|20\d\d)(?: |$))+$/;
/** Headings that every form has. */
const ANY_FORM = new RegExp(
  `^(?:(?:${FORM_WORDS.join('|')}|desa|kelurahan|kecamatan|tahun|semester|periode|20\\d\\d|1|2|i|ii|ke)(?: |$))+$`,
);

/** Longer lists of choices are lists of places. */
const SHORT_LIST = 12;

/** Reads a page as a map sees it. A page with fields in rows of villages is a table page; its other fields are left out. */
export function outlineOf(snapshot: PageSnapshot, villages: VillageList): PageOutline {
  const finder = villageFinder(villages);
  const { ofVillages, others, kecamatan } = tableFields(snapshot, villages);
  const rows = ofVillages.length > 0 ? 'village' : 'none';
  const code =
    rows === 'village'
      ? null
      : finder.byCode([
          ...snapshot.fields.map(({ shown, value }) => shown || value),
          ...snapshot.headings,
          ...snapshot.context,
        ]);
  const village =
    villages.villages.find((one) => one.code === code) ?? (kecamatan ? { code: '', name: '', kecamatan } : null);
  const bare = (text: string): string => withoutVillage(text, village);

  const seen: OutlineField[] = [];
  const fields: PageField[][] = [];
  const known = new Map<string, number>();
  for (const field of rows === 'village' ? ofVillages : snapshot.fields) {
    if (rows === 'none' && WHOSE.test(normalise(wording(field.label)))) continue;
    const one = outlineField(field, rows, bare);
    const key = rows === 'village' ? columnKey(one) : field.id;
    const at = known.get(key);
    if (at === undefined) {
      known.set(key, seen.length);
      seen.push(one);
      fields.push([field]);
    } else fields[at]?.push(field);
  }
  // Rows of the same columns that tell no village: nothing is learnt from them, but they are there.
  for (const field of rows === 'village' ? others : []) {
    const at = known.get(columnKey(outlineField(field, rows, bare)));
    if (at !== undefined) fields[at]?.push(field);
  }
  return {
    rows,
    headings: namingHeadings(snapshot.headings.map(bare)),
    semester: semesterOf(snapshot),
    seen,
    fields,
  };
}

const columnKey = ({ tab, columnHeader, label }: OutlineField): string => JSON.stringify([tab, columnHeader, label]);

interface TableFields {
  /** In rows about a village, and in other rows. */
  readonly ofVillages: readonly PageField[];
  readonly others: readonly PageField[];
  /** Where all those villages are of one kecamatan, its name; else empty. */
  readonly kecamatan: string;
}

/**
 * The fields in rows of tables. A row is about a village by its code, or by its name within its kecamatan where some row
 * has a code or most rows name one: one row that happens to be called like a village makes no table of villages.
 */
function tableFields({ fields, headings, context }: PageSnapshot, list: VillageList): TableFields {
  const finder = villageFinder(list);
  const inRows = fields.filter(({ columnHeader, rowCells }) => columnHeader !== '' && rowCells.length > 0);
  const around = [...headings, ...context];
  const rows = new Map(inRows.map(({ rowCells }) => [rowCells.join(' · '), rowCells]));
  const found = new Map<string, string>();
  let coded = 0;
  for (const [text, cells] of rows) {
    const code = finder.byCode(cells);
    const village = code ?? namedVillage(cells, around, finder);
    if (code !== null) coded += 1;
    if (village !== null) found.set(text, village);
  }
  if (coded === 0 && 2 * found.size <= rows.size) return { ofVillages: [], others: inRows, kecamatan: '' };
  const codes = new Set(found.values());
  const kecamatan = new Set(list.villages.filter(({ code }) => codes.has(code)).map((one) => one.kecamatan));
  const isOne = ({ rowCells }: PageField): boolean => found.has(rowCells.join(' · '));
  return {
    ofVillages: inRows.filter(isOne),
    others: inRows.filter((field) => !isOne(field)),
    kecamatan: kecamatan.size === 1 ? ([...kecamatan][0] ?? '') : '',
  };
}

/** The headings that tell one form from another; all of them where none does. */
function namingHeadings(headings: readonly string[]): readonly string[] {
  const said = headings.filter((text) => normalise(text) !== '');
  const naming = said.filter((text) => !ANY_FORM.test(normalise(text)));
  return naming.length > 0 ? naming : said;
}

function outlineField(field: PageField, rows: PageOutline['rows'], bare: (text: string) => string): OutlineField {
  const inTable = rows === 'village';
  return {
    // In a table the label of a field is often that of its column, and else differs from row to row.
    label: inTable ? '' : bare(field.label),
    section: inTable ? '' : bare(field.section),
    tab: field.tab ?? '',
    columnHeader: field.columnHeader,
    row: inTable ? '' : field.rowCells.map(bare).join(' · '),
    unit: field.unit ?? '',
    type: field.type,
    required: field.required,
    options: field.options.length <= SHORT_LIST ? field.options.map(({ text }) => text) : [],
  };
}

/** How a seen field is called: its label, or in a table its column. */
export const nameOf = ({ label, columnHeader, row }: OutlineField): string =>
  [label || columnHeader, row].filter(Boolean).join(' – ') || 'ruas tanpa nama';

/** The part of the year the page states; empty where it states none or both. */
function semesterOf({ headings, context }: PageSnapshot): string {
  const found = new Set([...headings, ...context].flatMap(semestersIn));
  return found.size === 1 ? ([...found][0] ?? '') : '';
}
