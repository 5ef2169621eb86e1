import { ACKNOWLEDGED, IN_PAGE, MOMENT } from '../acts.mjs';
import { strikeAt } from '../strike.mjs';

/** The computer's clock is 400 days back from the boundary on. @type {import('./index.mjs').Kind} */
export const clockBack = {
  name: 'clock set back',
  share: 6,
  run: strikeAt({
    strike: () => undefined,
    here: 'set the clock back',
    not: [ACKNOWLEDGED, IN_PAGE, MOMENT],
    goesOn: true,
    recover: (desk) => desk.reloadPanel(),
  }),
};
