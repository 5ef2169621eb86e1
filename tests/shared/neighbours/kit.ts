import type { CellValue, Grid } from '@shared/dataset/types';

export const grid = (...rows: readonly (readonly CellValue[])[]): Grid => ({ name: 'Sheet1', rows });

const PLACES = ['No', 'Provinsi', 'Kab/Kota', 'Kecamatan', 'Puskesmas', 'Kelurahan/Desa', 'Bulan'];

/** Pregnant women as SIGIZI Kesga exports them, its columns of figures cut short. */
export const BUMIL = [
  ...PLACES,
  'Jumlah ibu hamil diukur LILA dan/atau IMT sampai bulan ini',
  'Jumlah Sasaran Ibu Hamil',
  'Jumlah ibu hamil mendapat suplementasi gizi (minimal 180 tablet TTD dan MMS) sampai bulan ini',
  'Jumlah ibu bersalin sampai bulan ini',
  'Waktu Input',
];

/** An entry of a village and month: how many are meant, how many gave birth so far. */
export const entry = (
  desa: CellValue,
  month: CellValue,
  [sasaran, born]: readonly [CellValue, CellValue],
  at: CellValue = null,
): CellValue[] => [1, 'BENGKULU', 'KAB. REJANG LEBONG', 'CURUP', 'PKM CURUP', desa, month, 9, sasaran, 7, born, at];
