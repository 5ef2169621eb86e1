// The oddities as files, and what stands in them.
import { save } from './save.mjs';
import { ODDITIES } from './oddities.mjs';
import { workbook } from './parts.mjs';

const truth = Object.entries(ODDITIES).map(([name, { wanted, truth: sheets, told }]) => {
  save(`by-hand/${name}.xlsx`, workbook(wanted));
  return [name, told ? { told } : { sheets }];
});
save('by-hand/truth.json', `${JSON.stringify(Object.fromEntries(truth), null, 1)}\n`);
