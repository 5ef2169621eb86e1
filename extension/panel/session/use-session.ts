import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { Session } from './session';
import type { PanelState, SessionState } from './state';

/** The session of the panel, for everything that is drawn in it. */
export const SessionContext = createContext<Session | null>(null);

/** Gives a part the session, for what is done on a press. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No session around this part');
  return session;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Whether two selections are the same: one value, or plain objects of the same values. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && Object.is(a[key], b[key]));
}

/**
 * Gives a part what it reads of the state, and draws it anew when that changed, and for nothing else. What is selected is a
 * value of the state, or a plain object of such: anything made anew each time would be drawn for ever.
 */
export function useSessionState<Part>(select: (state: PanelState) => Part): Part {
  const session = useSession();
  const [, redraw] = useState({});
  const part = select(session.state());
  // After each drawing, so that it is compared with what stands on the screen.
  useLayoutEffect(() => {
    const isAsDrawn = (): boolean => {
      try {
        return isSame(part, select(session.state()));
      } catch {
        // What cannot be read is said where it is drawn, by the boundary around it.
        return false;
      }
    };
    const follow = (): void => {
      if (!isAsDrawn()) redraw({});
    };
    // It may have changed since.
    follow();
    return session.subscribe(follow);
  });
  return part;
}

/** Gives a part everything but how far work is and what just happened: neither changes what it shows. */
export const useSteadyState = (): SessionState =>
  useSessionState(({ progress: _progress, busy: _busy, notice: _notice, ...state }): SessionState => state);
