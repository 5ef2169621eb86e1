import type { Reach, RuleKind } from './kind';

/** What a finding on a changed share tells: its figures before and now, and the points it may move where a rule says so. */
export type ChangedRate = Reach &
  Readonly<
    Record<'n1' | 'd1' | 'n2' | 'd2' | 'year1' | 'year2', number> & {
      level: 'desa' | 'kecamatan' | 'kabupaten';
      rate: string;
      name: string;
      points?: number;
    }
  >;

/** A change of a share in words: counts for a village, percentages for larger areas. */
export const changedRateText: RuleKind<unknown, ChangedRate>['text'] = (finding, words) => {
  const { level, rate, name, points, n1, d1, n2, d2, year1, year2, wrong, judged } = finding.values;
  const subject = words.form(rate);
  const counts = (n: number, d: number) => `${words.number(n)} dari ${words.number(d)}`;
  const change = `${counts(n1, d1)} (${year1}) menjadi ${counts(n2, d2)} (${year2})`;
  if (wrong !== undefined)
    return {
      message: `${subject}: ${wrong} dari ${judged} desa berubah terlalu jauh dari periode lalu. Contoh ${words.village(finding.cells[0]!.village)}: ${change}.`,
      action: 'Periksa apakah kolomnya tertukar atau sumber datanya berganti, lalu tulis sebabnya.',
    };
  if (level === 'desa')
    return {
      message: `${words.village(finding.cells[0]!.village)}, ${subject}: ${change}, terlalu jauh untuk kebetulan.`,
      action: 'Periksa angkanya di sumber. Bila benar, tulis apa yang menyebabkan perubahannya.',
    };
  const percent = (n: number, d: number) => `${words.number((100 * n) / d)} %`;
  const moved = Math.abs(100 * (n2 / d2 - n1 / d1));
  const place = level === 'kecamatan' ? `Kecamatan ${name}` : name;
  const limit = points === undefined ? '' : `, biasanya paling banyak ${words.number(points)}`;
  return {
    message: `${place}, ${subject}: ${percent(n1, d1)} (${year1}) menjadi ${percent(n2, d2)} (${year2}), berubah ${words.number(moved)} poin${limit}.`,
    action: 'Periksa angka desa-desanya di sumber. Bila benar, tulis apa yang menyebabkan perubahannya.',
  };
};
