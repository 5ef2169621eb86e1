// All pages for logged-in people, one file per kind.
import { add } from './add.mjs';
import { change } from './change.mjs';
import { elsewhere } from './elsewhere.mjs';
import { home } from './home.mjs';
import { list } from './list.mjs';
import { period } from './period.mjs';
import { remove } from './remove.mjs';
import { save } from './save.mjs';
import { table } from './table.mjs';
import { verify } from './verify.mjs';

/** @type {readonly import('../context.mjs').Route[]} */
export const routes = [home, period, list, add, change, save, table, remove, verify, elsewhere];
