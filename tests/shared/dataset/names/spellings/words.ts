/** Words that officers shorten, and how; the same letters stand for several of them. */
export const SHORT: readonly (readonly [string, readonly string[]])[] = [
  ['tanjung', ['Tj', 'Tjg', 'Tg', 'Tjng']],
  ['padang', ['Pd', 'Pdg']],
  ['karang', ['Kr', 'Krg']],
  ['kota', ['Kt']],
  ['koto', ['Kt', 'Kto']],
  ['kuta', ['Kt']],
  ['suka', ['Sk']],
  ['sungai', ['Sei', 'S', 'Sg', 'Sgi', 'Sungei']],
  ['batu', ['Bt']],
  ['gunung', ['Gn', 'Gng', 'G']],
  ['kampung', ['Kp', 'Kpg', 'Kmp']],
  ['lubuk', ['Lb', 'Lbk']],
  ['talang', ['Tl', 'Tlg']],
  ['bukit', ['Bkt', 'Bk']],
  ['muara', ['Ma', 'Mr']],
  ['pulau', ['Pl', 'P']],
  ['pulo', ['Pl']],
  ['pasar', ['Ps', 'Psr']],
  ['simpang', ['Sp', 'Spg', 'Sim']],
  ['banjar', ['Bj', 'Bjr']],
  ['meunasah', ['Mns', 'Meun', 'M']],
  ['blang', ['Bl', 'Blg']],
  ['ujung', ['Uj', 'Ujg']],
  ['ujong', ['Uj']],
  ['teluk', ['Tl', 'Tlk']],
  ['krueng', ['Kr', 'Krg']],
  ['dayah', ['Dy', 'Dyh']],
  ['paya', ['Py']],
  ['sumber', ['Sb', 'Sbr']],
  ['dusun', ['Ds', 'Dsn']],
  ['wono', ['Wn']],
  ['kebon', ['Kb', 'Kbn']],
  ['kedung', ['Kd', 'Kdg']],
  ['lam', ['Lm']],
  ['sawah', ['Swh']],
  ['baru', ['Br']],
];

export const DIRECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['utara', ['Utr', 'Ut.', 'U.', 'Utr.']],
  ['selatan', ['Sel', 'Slt', 'S.', 'Sel.']],
  ['timur', ['Tim', 'Tmr', 'T.', 'Tim.']],
  ['barat', ['Brt', 'Bar', 'B.', 'Brt.']],
  ['tengah', ['Tgh', 'Tngh', 'Tgh.']],
  ['baru', ['Br', 'Br.', 'Baroe']],
  ['lama', ['Lm.', 'Lm']],
];

/** Roman, arabic, spelled. */
export const NUMERALS: readonly (readonly [string, string, string])[] = [
  ['i', '1', 'Satu'],
  ['ii', '2', 'Dua'],
  ['iii', '3', 'Tiga'],
  ['iv', '4', 'Empat'],
  ['v', '5', 'Lima'],
  ['vi', '6', 'Enam'],
  ['vii', '7', 'Tujuh'],
  ['viii', '8', 'Delapan'],
  ['ix', '9', 'Sembilan'],
  ['x', '10', 'Sepuluh'],
];

/** Words for a village by the province's two digits; those under '' everywhere else. */
export const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['Desa', 'Ds.', 'DESA', 'Kel.', 'Kelurahan', 'Desa/Kel.']],
  ['11', ['Gampong', 'Gp.', 'Desa', 'Ds.', 'Gp', 'GAMPONG']],
  ['13', ['Nagari', 'Nag.', 'NAGARI', 'Kenagarian', 'Desa']],
]);

export const NOTES = [
  '*',
  ' **',
  ' (lama)',
  ' (pemekaran)',
  ' :',
  ' (belum lengkap)',
  ' 1)',
  ' (rev)',
  ' .',
  ' (2024)',
];
