// Village lists by official code, from the idn-area-data package (data under ODbL 1.0, see LICENSES/ODbL-NOTICE.md).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseCsv } from 'hucre/csv';

const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');

/**
 * Rows of one of the package's tables.
 * @param {string} name
 * @param {string} [prefix] only rows whose code begins so: parsing all 83,762 villages takes a third of a second
 */
const rows = (name, prefix = '') => {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
  if (prefix === '') return parseCsv(text).slice(1);
  return parseCsv(
    text
      .split('\n')
      .filter((line) => line.startsWith(prefix))
      .join('\n'),
  );
};
/** @param {string} code */
const digits = (code) => code.replaceAll('.', '');

/** @typedef {{ district: { code: string, name: string }, villages: { code: string, name: string, kecamatan: string }[] }} VillageList */

/**
 * Every kabupaten/kota of the country with its villages, in the shape of the catalogue's `VillageList`.
 * @param {string} [prefix] only those whose dotted code begins so
 * @returns {VillageList[]}
 */
export function allVillageLists(prefix = '') {
  const kecamatan = new Map(rows('districts', prefix).map(([code, , name]) => [digits(String(code)), String(name)]));
  /** @type {Map<string, VillageList>} */
  const lists = new Map(
    rows('regencies', prefix).map(([code, , name]) => [
      digits(String(code)),
      { district: { code: digits(String(code)), name: String(name) }, villages: [] },
    ]),
  );
  for (const [code, , name] of rows('villages', prefix)) {
    const village = digits(String(code));
    lists
      .get(village.slice(0, 4))
      ?.villages.push({ code: village, name: String(name), kecamatan: kecamatan.get(village.slice(0, 6)) ?? '' });
  }
  return [...lists.values()];
}

/**
 * The villages of one kabupaten/kota.
 * @param {string} district four digits, e.g. `1702`
 */
export function villagesOf(district) {
  const prefix = `${district.slice(0, 2)}.${district.slice(2)}`;
  const list = allVillageLists(prefix).find((entry) => entry.district.code === district);
  if (!list) throw new Error(`No kabupaten/kota with code ${district}`);
  return list;
}
