import type { Desk, Overview } from '../../calls/protocol';
import type { DeskState } from '../use-desk';

/** What every view of the sidebar gets. */
export interface ViewProps {
  readonly desk: Desk;
  readonly overview: Overview;
  readonly state: DeskState;
}

/** The name of an agency by its key. */
export const agencyIn = ({ agencies }: Desk, key: string): string =>
  agencies.find((one) => one.key === key)?.name ?? key;
