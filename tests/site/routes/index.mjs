// All pages for logged-in people, one file per kind.
import { add } from './add.mjs';
import { change } from './change.mjs';
import { choices } from './choices.mjs';
import { elsewhere } from './elsewhere.mjs';
import { home } from './home.mjs';
import { kecamatanPage } from './kecamatan-page.mjs';
import { list } from './list.mjs';
import { period } from './period.mjs';
import { progress } from './progress.mjs';
import { remove } from './remove.mjs';
import { reopen } from './reopen.mjs';
import { save } from './save.mjs';
import { table } from './table.mjs';
import { template } from './template.mjs';
import { upload } from './upload.mjs';
import { verify } from './verify.mjs';

/** @type {readonly import('../context.mjs').Route[]} */
export const routes = [
  home,
  period,
  progress,
  list,
  add,
  change,
  save,
  choices,
  table,
  template,
  upload,
  remove,
  verify,
  reopen,
  kecamatanPage,
  elsewhere,
];
