// How the site writes its villages.

/** @typedef {import('../../shared/cli/villages.mjs').VillageList} VillageList */
/** @typedef {VillageList['villages'][number]} Village */

/** @param {string} code ten digits */
const dotted = (code) => code.replace(/^(\d\d)(\d\d)(\d\d)(\d{4})$/, '$1.$2.$3.$4');

/** @param {Village} village */
export const optionText = (village) => `${dotted(village.code)} ${village.name} (Kec. ${village.kecamatan})`;

/**
 * Statistics-office (BPS) codes, made up: district, kecamatan in steps of ten, running number. Like real ones they have
 * ten digits and differ from every Kemendagri code.
 * @param {VillageList} list
 * @returns {Map<string, string>} Kemendagri code → BPS code
 */
export function bpsCodes(list) {
  /** @type {Map<string, number>} */
  const running = new Map();
  return new Map(
    list.villages.map(({ code }) => {
      const kecamatan = code.slice(0, 6);
      const number = (running.get(kecamatan) ?? 0) + 1;
      running.set(kecamatan, number);
      return [code, `${kecamatan}0${String(number).padStart(3, '0')}`];
    }),
  );
}

/**
 * @param {VillageList} list
 * @returns {Map<string, Village[]>}
 */
export function byKecamatan(list) {
  /** @type {Map<string, Village[]>} */
  const groups = new Map();
  for (const village of list.villages)
    groups.set(village.kecamatan, [...(groups.get(village.kecamatan) ?? []), village]);
  return groups;
}
