import { packageFileName, packageOf, packageText } from '@shared/exchange';
import { completenessNow, now } from '../workbook/check/completeness-now';
import { packageParts } from '../workbook/check/package-parts';
import { checkedNow } from './at-work';
import type { Handler } from './handler';

/** Figures of one agency, or of all, checked as they stand now, as the text of the file that the extension reads. */
export const downloadPackage: Handler<'package'> = ({ agency }, spreadsheet) => {
  const read = checkedNow(spreadsheet);
  if ('problems' in read) return read;
  const { result, records } = read.value;
  const at = now();
  const { soundSince } = completenessNow(result.setup, result.checked, records, result.memory);
  const { overlay } = result.setup.settings;
  const more = { overlay, soundSince, at, file: spreadsheet.getName() };
  const made = packageOf(packageParts(result, records, agency, more));
  const { columns, totals } = made.content;
  const figures = [...columns, ...totals].reduce(
    (sum, { values }) => sum + values.filter((value) => value !== null).length,
    0,
  );
  return { value: { name: packageFileName(made), content: packageText(made), figures } };
};
