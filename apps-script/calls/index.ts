import { approve } from './approve';
import { check } from './check';
import { chooseOfficer } from './choose-officer';
import { declare } from './declare';
import { desk } from './desk';
import { downloadPackage } from './download-package';
import { handOver } from './hand-over';
import type { Handler } from './handler';
import { jump } from './jump';
import { justify } from './justify';
import { overview } from './overview';
import { progress } from './progress';
import { takeBack } from './take-back';
import type { CallName } from './protocol';

/** Who answers which call of the sidebar. */
export const HANDLERS: { readonly [N in CallName]: Handler<N> } = {
  desk,
  overview,
  check,
  progress,
  chooseOfficer,
  jump,
  justify,
  declare,
  takeBack,
  approve,
  package: downloadPackage,
  handOver,
};
