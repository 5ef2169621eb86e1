import type { VillageList } from '../../catalogue/schema';
import { memoByObject } from '../../once';
import { cellText, cleanText } from '../values/text';
import type { CellValue } from '../types';

const VILLAGE_CODE = /^([1-9]\d)([-. ,]?)(\d{2})\2(\d{2})\2(\d{4})$/;
const APOSTROPHE = /^['’`]+\s*/;
/** A text that a program wrote as a formula, so that a spreadsheet leaves its digits alone: `="1702091012"`. */
const FORMULA_OF_TEXT = /^="([^"]*)"$/;
/** The village's name behind its code: `17.02.09.1012 - Dwi Tunggal`. */
const NAME_BEHIND = /^(\d[\d.,\- ]{8,14}?\d)(?:\s+|\s*[-–—:/|]\s*)[a-z].*$/i;
/** A whole number written with a decimal that is none. */
const NO_DECIMALS = /^(\d{10})[.,]0+$/;
/** No village is numbered 0000: these digits were lost when the code was shown as 1,70206E+09. */
const LOST = /0000$/;
/** Scientific notation, a decimal sign, a dotted code read as one decimal number or as a date, broken up by spaces. */
const DAMAGED = [/^\d([.,]\d+)?e\+?\d+$/i, /^\d{9,10}[.,]\d+$/, /^\d{1,2}[.,]\d{3,}$/, /^\d{4}-\d{2}-\d{2}$/];

/**
 * A village's Kemendagri code as ten digits, from `17.02.09.1004`, `17-02-09-1004`, `1702091004` (text or number), with an
 * apostrophe in front, as `="1702091004"` or as `1702091004.0`, its name behind it or not; null for everything else.
 * Scientific notation and decimals have lost digits and are refused. A BPS code has ten digits too and can only be told apart
 * by looking it up in the village list.
 */
export function villageCode(raw: CellValue | undefined): string | null {
  if (typeof raw === 'number') return Number.isInteger(raw) ? villageCode(String(raw)) : null;
  if (typeof raw !== 'string') return null;
  const parts = VILLAGE_CODE.exec(plainCode(raw));
  const code = parts ? `${parts[1] ?? ''}${parts[3] ?? ''}${parts[4] ?? ''}${parts[5] ?? ''}` : '';
  return code === '' || LOST.test(code) ? null : code;
}

/** A code without what programs put around it. */
const plainCode = (text: string): string =>
  cleanText(text)
    .replace(APOSTROPHE, '')
    .replace(FORMULA_OF_TEXT, '$1')
    .trim()
    .replace(APOSTROPHE, '')
    .replace(NAME_BEHIND, '$1')
    .replace(NO_DECIMALS, '$1');

/** What is wrong with a code as written: nothing, it is blank, a spreadsheet damaged it (`rusak`), or it is no code. */
export type CodeProblem = 'format' | 'rusak' | 'kosong' | null;

/**
 * Why a cell is not a village code of ten digits (W01, W02). Says nothing about whether the code exists.
 * @param raw a cell, or its text as kept in `DatasetRow.rawCode`.
 */
export function codeProblem(raw: CellValue | undefined): CodeProblem {
  const text = plainCode(cellText(raw));
  if (text === '') return 'kosong';
  if (villageCode(text) !== null) return null;
  const isLost = LOST.test(text) && /^\d{10}$/.test(text);
  const isBroken = /\s/.test(text) && villageCode(text.replace(/\s/g, '')) !== null;
  return isLost || isBroken || DAMAGED.some((pattern) => pattern.test(text)) ? 'rusak' : 'format';
}

/**
 * Whether ten digits are probably a BPS code (W05): they begin with the district, are not in its list, and count
 * villages as BPS does (`3273250002`) or name a kecamatan the list does not have. Kemendagri numbers villages from 1001,
 * 2001 and 3001. A code in an existing kecamatan is rather a former one, unless it stands among BPS codes.
 * @param beside the other codes of the same file.
 */
export function looksLikeBps(code: string, villages: VillageList, beside: readonly string[] = []): boolean {
  const unlisted = (one: string): boolean => isUnlisted(one, villages);
  if (!unlisted(code)) return false;
  if (countsAsBps(code, villages)) return true;
  const others = beside.filter((one) => one !== code && unlisted(one));
  return others.filter((one) => countsAsBps(one, villages)).length * 2 > others.length;
}

/** The codes of a list and of its kecamatan, to be asked for once a row. */
const listed = memoByObject(({ villages }: VillageList) => {
  const codes = new Set<string>();
  const kecamatan = new Set<string>();
  for (const { code } of villages) {
    codes.add(code);
    kecamatan.add(code.slice(0, 6));
  }
  return { codes, kecamatan };
});

const isUnlisted = (code: string, villages: VillageList): boolean =>
  /^\d{10}$/.test(code) && code.startsWith(villages.district.code) && !listed(villages).codes.has(code);

const countsAsBps = (code: string, villages: VillageList): boolean =>
  !hasKemendagriNumber(code) || !listed(villages).kecamatan.has(code.slice(0, 6));

/** The seventh digit: 1 kelurahan, 2 desa, 3 desa adat. */
export const hasKemendagriNumber = (code: string): boolean => /^\d{6}[123]/.test(code);
