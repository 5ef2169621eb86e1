import type { ComponentType } from 'preact';
import type { Session } from './session';
import type { SessionState, ViewKey } from './state';

export interface ViewProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** One tab of the panel. */
export interface View {
  readonly key: ViewKey;
  readonly title: string;
  /** A number beside the title: what waits there. 0 shows nothing. */
  readonly waiting: (state: SessionState) => number;
  readonly component: ComponentType<ViewProps>;
}
