import { packageFileName, packageOf, packageText } from '@shared/exchange';
import { completenessNow, now } from '../workbook/completeness-now';
import { packageParts } from '../workbook/package-parts';
import { readValues } from '../workbook/read';
import { overlayIn, SETTINGS_SHEET } from '../workbook/settings';
import { checkedNow } from './at-work';
import type { Handler } from './handler';

/** Figures of one agency, or of all, checked as they stand now, as the text of the file that the extension reads. */
export const downloadPackage: Handler<'package'> = ({ agency }, spreadsheet) => {
  const read = checkedNow(spreadsheet);
  if ('problems' in read) return read;
  const { result, records } = read.value;
  const settings = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const overlay = overlayIn(settings ? readValues(settings) : []);
  if (!overlay.ok) return { problems: [overlay.problem] };
  const at = now();
  const { soundSince } = completenessNow(result.setup, result.checked, records, result.memory);
  const more = { overlay: overlay.value, soundSince, at, file: spreadsheet.getName() };
  const made = packageOf(packageParts(result, records, agency, more));
  const { columns, totals } = made.content;
  const figures = [...columns, ...totals].reduce(
    (sum, { values }) => sum + values.filter((value) => value !== null).length,
    0,
  );
  return { value: { name: packageFileName(made), content: packageText(made), figures } };
};
