/** Somebody who does not exist. */
export interface Person {
  readonly name: string;
  /** Sixteen digits in the manner of a NIK, of a kecamatan that no district has. */
  readonly nik: string;
  readonly card: string;
  readonly phone: string;
  readonly sex: 'L' | 'P';
  /** `YYYY-MM-DD`. */
  readonly born: string;
  readonly parent: string;
}

const GIRLS = [
  'Siti Aminah',
  'Nur Hasanah',
  'Dewi Lestari',
  'Ni Made Ayu Wulandari',
  'Rahmawati',
  'Maria Yosefa Naben',
  'Tiurma Simanjuntak',
  'Aisyah Putri Ramadhani',
  'Sumiyati',
  'Fitriani',
  'Yuliana Wenda',
  'Zahra Khairunnisa',
  'Endang Sulastri',
  'Rosmawati Daeng Kanang',
  'Kartini',
  'Melati Anggraini',
  'Alesha Zhafira',
  'Wa Ode Nurlian',
];
const BOYS = [
  'Muhammad Rizky',
  'Ahmad Fauzan',
  'I Ketut Sudarma',
  'Budi Santoso',
  'Yohanes Tekege',
  'Togar Hutabarat',
  'Wagimin',
  'Andi Baso Mappanyukki',
  'Agus Setiawan',
  'Arkana Virendra',
  'Suparman',
  'Dimas Prasetyo',
  'Abdul Rohman',
  'La Ode Harimu',
  'Teuku Iskandar',
  'Slamet Riyadi',
  'Kenzie Alvaro',
  'Joko Susilo',
];

/** Rises by a step that shares no factor with the count, so that neighbours differ. */
const pick = <T>(list: readonly T[], at: number): T => list[(at * 7) % list.length] as T;
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * People of some years, e.g. children of 2019 to 2023; the same ones in every run.
 * @param from 0 for the first ones, more for others
 */
export function people(count: number, { from = 0, years = [2019, 2023], sex = null }: Whose = {}): readonly Person[] {
  const [first, last] = years;
  return Array.from({ length: count }, (_, step): Person => {
    const at = from + step;
    const isGirl = sex === null ? at % 2 === 0 : sex === 'P';
    const [year, month, day] = [first + ((at * 3) % (last - first + 1)), 1 + ((at * 7) % 12), 1 + ((at * 11) % 28)];
    const digits = `${two(day + (isGirl ? 40 : 0))}${two(month)}${two(year % 100)}`;
    const serial = String(1 + at).padStart(4, '0');
    return {
      name: pick(isGirl ? GIRLS : BOYS, at),
      nik: `170298${digits}${serial}`,
      card: `1702980${1 + (at % 8)}0519${serial}`,
      phone: `08${52 + (at % 5)}${String(70_401_963 + at * 7_919)}`,
      sex: isGirl ? 'P' : 'L',
      born: `${year}-${two(month)}-${two(day)}`,
      parent: pick(at % 3 === 0 ? BOYS : GIRLS, at + 5),
    };
  });
}
interface Whose {
  readonly from?: number;
  readonly years?: readonly [number, number];
  readonly sex?: Person['sex'] | null;
}

/** `11/02/2020`. */
export const slashed = (iso: string): string => iso.split('-').reverse().join('/');

/** What of these people may never be said. */
export const secretsOf = (...groups: readonly (readonly Person[])[]): readonly string[] =>
  groups.flat().flatMap(({ name, nik, card, phone, parent }) => [name, nik, card, phone, parent]);
