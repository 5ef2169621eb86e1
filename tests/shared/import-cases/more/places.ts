/** A village of the district that the cases are of. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
}

const of = (kecamatan: string, first: string, villages: Readonly<Record<string, string>>): readonly Place[] =>
  Object.entries(villages).map(([code, name]) => ({ code: `${first}${code}`, name, kecamatan }));

export const CURUP = of('Curup', '17020910', {
  12: 'Dwi Tunggal',
  13: 'Air Putih Lama',
  23: 'Adirejo',
  25: 'Air Rambai',
  26: 'Pasar Baru',
  27: 'Pasar Tengah',
});
export const TIMUR = of('Curup Timur', '170217', {
  1001: 'Sukaraja',
  1002: 'Kesambe Baru',
  1003: 'Karang Anyar',
  1004: 'Talang Ulu',
  2008: 'Kampung Delima',
});
/** Its first village is called as itself; Suka Rami is a village of Bermani Ulu, too. */
export const KOTA_PADANG = of('Kota Padang', '170206', {
  1004: 'Kota Padang',
  2003: 'Suka Rami',
  2005: 'Lubuk Mumpo',
  2006: 'Durian Mas',
});
export const BERMANI = of('Bermani Ulu', '170210', { 2016: 'Suka Rami', 2017: 'Pagar Gunung', 2019: 'Purwodadi' });
/** Kayu Manis is a village of both. */
export const KELINGI = of('Sindang Kelingi', '170208', {
  2001: 'Sindang Jaya',
  2003: 'Belitar Muka',
  2005: 'Kayu Manis',
});
export const SELUPU = of('Selupu Rejang', '170211', {
  1004: 'Air Duku',
  2003: 'Sambirejo',
  2012: 'Kayu Manis',
});

/** `17.02.09.1012`. */
export const dotted = (code: string): string =>
  `${code.slice(0, 2)}.${code.slice(2, 4)}.${code.slice(4, 6)}.${code.slice(6)}`;

export const codesOf = (places: readonly Place[]): readonly string[] => places.map(({ code }) => code);

/** Code → figure: `first` for the first village, `step` more for each further one; villages in `but` have none that is right. */
export const rising = (
  places: readonly Place[],
  first: number,
  step = 1,
  but: readonly number[] = [],
): Readonly<Record<string, number>> =>
  Object.fromEntries(places.flatMap(({ code }, at) => (but.includes(at) ? [] : [[code, first + step * at]])));
