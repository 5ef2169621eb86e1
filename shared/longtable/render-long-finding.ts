import { ruleOf, villageNames } from '../catalogue';
import type { Finding, FindingText } from '../findings/types';
import { wordsFor } from '../findings/words';
import { kindOf } from '../rules/kinds';
import type { LongPart } from './check-long-table';

/** Keeps a word of the table's own (`Jumlah desa ODF`) apart from the kinds' word for a row. */
const MARK = '\u2060';
const keep = (text: string): string => text.replace(/desa/g, `d${MARK}esa`);

/** A finding in plain Indonesian, with regions under the names the table gives them: not every region is a desa. */
export function renderLongFinding(finding: Finding, part: LongPart): FindingText {
  const { edition, regions } = part;
  const names = villageNames(regions);
  const words = wordsFor(edition, regions);
  const kind = kindOf(finding.kind);
  const text = kind?.text(finding, {
    ...words,
    village: (code) => keep(code === 'total' ? 'Baris total' : (names.get(code) ?? code)),
    label: (variable) => keep(words.label(variable)),
    form: (variable) => keep(words.form(variable)),
    heading: (form) => keep(words.heading(form)),
  });
  const own = (sentence: string): string =>
    sentence
      .replace(/desa/g, 'wilayah')
      .replace(/Desa tercatat/g, 'Wilayah tercatat')
      .split(MARK)
      .join('');
  return {
    title: own(kind?.title ?? finding.kind),
    why: own(ruleOf(edition, finding.rule)?.why ?? ''),
    message: own(text?.message ?? ''),
    action: own(text?.action ?? ''),
  };
}
