import { canonicalJson, sha256 } from '@shared/exchange';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { z } from '@shared/zod';

const FieldType = z.enum(['text', 'number', 'select', 'checkbox', 'radio', 'date', 'textarea', 'file', 'other']);

/** A field, or the column of a table, as the page showed it when the map was made: words and kinds, never values. */
export const OutlineField = z.strictObject({
  label: z.string(),
  section: z.string(),
  tab: z.string(),
  /** Texts of the header cells above, outermost first. */
  columnHeader: z.string(),
  /** Texts of its row, where rows are about different things; empty in a row of a village. */
  row: z.string(),
  unit: z.string(),
  type: FieldType,
  required: z.boolean(),
  /** Texts of its choices, of short lists only. */
  options: z.array(z.string()),
});
export type OutlineField = z.infer<typeof OutlineField>;

/** Which variable goes into which field. */
const SavedField = z.strictObject({
  variable: z.string(),
  /** Position in `seen`. */
  at: z.number(),
  required: z.boolean(),
  /** For choices: which text of the page stands for which value (`ya`, `tidak`, …). */
  options: z.array(z.strictObject({ value: z.string(), text: z.string() })),
});
type SavedField = z.infer<typeof SavedField>;

/** How the fields of one page of the site correspond to variables, as an officer recorded and tried it. */
export const SavedMap = z.strictObject({
  format: z.literal('cermat-peta'),
  version: z.literal(1),
  edition: z.string(),
  year: z.number(),
  /** Kabupaten/kota it was recorded for, four digits; empty = handed over for any. */
  district: z.string(),
  /** Key of the edition's form, or a key of its own where the edition has no such form. */
  form: z.string(),
  level: z.enum(['desa', 'kecamatan', 'kabupaten']),
  /** Whether a row of the page is a village, or the page as a whole is about one. */
  rows: z.enum(['village', 'none']),
  /** Host and path it was recorded at; told to people, never matched. */
  address: z.string(),
  /** Headings of the page from the outermost to the innermost. */
  headings: z.array(z.string()),
  /** What the innermost was called before the map was repaired: the page may be called so again. */
  aliases: z.array(z.string()),
  /** `semester-1`, `semester-2`, or empty where the page tells none. */
  semester: z.string(),
  fields: z.array(SavedField),
  seen: z.array(OutlineField),
  by: z.string(),
  at: z.string(),
});
export type SavedMap = z.infer<typeof SavedMap>;

const MapFile = z.extend(SavedMap, { hash: z.string() });

const hashOf = (map: SavedMap): string => sha256(canonicalJson(map) ?? '');

/** The map as a file: canonical, with a hash that tells a hand-edited one. */
export const mapText = (map: SavedMap): string => `${canonicalJson({ ...map, hash: hashOf(map) }) ?? ''}\n`;

export const mapFileName = ({ form, year }: SavedMap): string => `peta-${form}-${year}.json`;

/** What a map has to fit before it is used. `variables`: keys of the edition; `titles`: editions' ids and what people call them. */
export interface MapSetting {
  readonly edition: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly year: number;
  readonly district: string;
  readonly districtName: string;
  readonly variables: ReadonlySet<string>;
}

/** No map of a page is longer. */
const LONGEST = 2_000_000;

const FOREIGN = fail(
  'Berkas ini bukan peta formulir Cermat, atau isinya terpotong.',
  'Pilih berkas yang disimpan lewat “Simpan berkas peta”.',
);

/**
 * Reads a map file. Refused, with nothing changed: what is no map, one changed by hand, one of another edition, year or
 * district, and one that names variables or fields there are not.
 */
export function readMap(text: string, setting: MapSetting): Result<SavedMap> {
  if (text.length > LONGEST) return FOREIGN;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return FOREIGN;
  }
  if (typeof content === 'object' && content !== null && 'format' in content && content.format === 'cermat-peta') {
    if ('version' in content && typeof content.version === 'number' && content.version > 1) {
      return fail('Peta ini dibuat oleh Cermat yang lebih baru.', 'Perbarui Cermat, lalu buka lagi petanya.');
    }
  }
  const parsed = MapFile.safeParse(content);
  if (!parsed.success) return FOREIGN;
  const { hash, ...map } = parsed.data;
  if (hash !== hashOf(map)) {
    return fail(
      'Isi peta ini berubah sejak disimpan Cermat, jadi tidak dipakai.',
      'Minta berkas aslinya, atau rekam formulirnya lagi.',
    );
  }
  return misfit(map, setting) ?? ok(map);
}

function misfit(map: SavedMap, setting: MapSetting): Result<never> | null {
  if (map.year !== setting.year) {
    return fail(
      `Peta ini untuk tahun ${map.year}, sedangkan data Anda tahun ${setting.year}.`,
      `Rekam formulir tahun ${setting.year}, atau pilih peta tahun itu.`,
    );
  }
  if (map.edition !== setting.edition) {
    const titleOf = (edition: string): string => setting.titles.get(edition) ?? 'edisi yang belum dikenal di sini';
    return fail(
      `Peta ini untuk ${titleOf(map.edition)}, sedangkan data Anda untuk ${titleOf(setting.edition)}.`,
      `Rekam formulirnya di sini, atau pilih peta untuk ${titleOf(setting.edition)}.`,
    );
  }
  if (map.district !== '' && map.district !== setting.district) {
    return fail(
      `Peta ini direkam untuk kabupaten/kota ${map.district}, sedangkan data Anda milik ${setting.districtName}.`,
      'Minta peta yang disimpan untuk daerah lain, atau rekam formulirnya di sini.',
    );
  }
  const fault = faultOf(map, setting.variables);
  return fault === null ? null : fail(`Peta ini tidak dapat dipakai: ${fault}.`, 'Rekam formulirnya lagi.');
}

/** Returns what is wrong inside a map, or null. */
function faultOf(map: SavedMap, variables: ReadonlySet<string>): string | null {
  if (map.fields.length === 0) return 'tidak ada ruas yang dipetakan';
  if (map.headings.length === 0) return 'judul halamannya tidak ada';
  const used = new Set<string>();
  const places = new Set<number>();
  for (const { variable, at } of map.fields) {
    if (!variables.has(variable)) return `isian "${variable}" tidak dikenal`;
    if (map.seen[at] === undefined) return `ruas ke-${at + 1} tidak ada`;
    if (used.has(variable)) return `isian "${variable}" dipetakan dua kali`;
    if (places.has(at)) return `ruas "${map.seen[at].label}" dipetakan dua kali`;
    used.add(variable);
    places.add(at);
  }
  return null;
}
