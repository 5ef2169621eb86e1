import { checkNow } from '../actions/check-all';
import type { Handler } from './handler';
import { look } from './overview';

/** `Periksa semua` from the sidebar: marks and lists as the menu does, then shows what was found. */
export const check: Handler<'check'> = (_input, spreadsheet) => {
  checkNow();
  return look(spreadsheet);
};
