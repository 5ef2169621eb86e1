import type { ImportCase } from './cases';
import type { ImportOutcome } from './outcome';

/** What a case has to come to, wherever its file is from. */
type Truth = Omit<ImportCase, 'file'>;

/** Figures that nothing holds back and that are not the right ones, as `code variable: value`. */
export const silentlyWrong = ({ figures }: Truth, { fillable }: ImportOutcome): string[] =>
  [...fillable].flatMap(([place, value]) => {
    const [code = '', variable = ''] = place.split(' ');
    return figures[variable]?.[code] === value ? [] : [`${place}: ${value}`];
  });

const endOf = ({ refused, asked }: ImportOutcome): ImportCase['ends'][number] =>
  refused !== '' ? 'refused' : asked > 0 ? 'asked' : 'understood';

/** What is wrong with the end of a case, in words; nothing where it is as it should be. */
export function faultsOf(one: Truth, outcome: ImportOutcome): string[] {
  const end = endOf(outcome);
  const text = outcome.said.join('\n');
  const wrong = silentlyWrong(one, outcome);
  const right = Object.entries(one.figures).flatMap(([variable, by]) =>
    Object.keys(by).map((code) => `${code} ${variable}`),
  );
  const lacking = end === 'understood' ? right.filter((place) => !outcome.fillable.has(place)) : [];
  const rowless = end === 'refused' ? [] : (one.villages ?? []).filter((code) => !outcome.villages.includes(code));
  return [
    ...(one.ends.includes(end) ? [] : [`ends ${end}`]),
    ...wrong.map((figure) => `fillable though wrong: ${figure}`),
    ...lacking.map((place) => `not fillable: ${place}`),
    ...rowless.map((code) => `no row: ${code}`),
    ...(one.says ?? []).filter((words) => !words.test(text)).map((words) => `never says ${words}`),
    ...(one.never ?? []).filter((words) => words.test(text)).map((words) => `says ${words}`),
  ];
}
