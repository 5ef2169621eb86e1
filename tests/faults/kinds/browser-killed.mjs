import { strikeAt } from '../strike.mjs';

/** SIGKILL of the whole browser; it is opened again on the same profile. @type {import('./index.mjs').Kind} */
export const browserKilled = {
  name: 'browser killed',
  share: 22,
  run: strikeAt({ strike: (desk) => desk.kill(), recover: (desk) => desk.reopen() }),
};
