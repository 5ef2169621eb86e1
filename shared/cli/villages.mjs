// Village lists by official code, from the idn-area-data package (data under ODbL 1.0, see LICENSES/ODbL-NOTICE.md).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseCsv } from 'hucre/csv';

const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');

/** @param {string} name */
const rows = (name) => parseCsv(readFileSync(join(folder, `${name}.csv`), 'utf8')).slice(1);
/** @param {string} code */
const digits = (code) => code.replaceAll('.', '');

/** @typedef {{ district: { code: string, name: string }, villages: { code: string, name: string, kecamatan: string }[] }} VillageList */

/**
 * Every kabupaten/kota of the country with its villages, in the shape of the catalogue's `VillageList`.
 * @returns {VillageList[]}
 */
export function allVillageLists() {
  const kecamatan = new Map(rows('districts').map(([code, , name]) => [digits(String(code)), String(name)]));
  /** @type {Map<string, VillageList>} */
  const lists = new Map(
    rows('regencies').map(([code, , name]) => [
      digits(String(code)),
      { district: { code: digits(String(code)), name: String(name) }, villages: [] },
    ]),
  );
  for (const [code, , name] of rows('villages')) {
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
  const list = allVillageLists().find((entry) => entry.district.code === district);
  if (!list) throw new Error(`No kabupaten/kota with code ${district}`);
  return list;
}
