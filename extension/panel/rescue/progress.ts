import type { Session } from '../session/session';

interface Work {
  readonly label: string;
  /** Ends it for good. */
  readonly stop: () => void;
}

/**
 * Shows how far work on a copy is while it goes on, with a button that ends it. Null where that was pressed.
 */
export async function withProgress<T>(
  session: Session,
  { label, stop }: Work,
  act: (channel: string) => Promise<T>,
): Promise<T | null> {
  const channel = `salinan ${crypto.randomUUID()}`;
  const line = new BroadcastChannel(channel);
  let leave: (nothing: null) => void = () => undefined;
  const left = new Promise<null>((done) => {
    leave = done;
  });
  const cancel = (): void => {
    stop();
    leave(null);
  };
  const show = (progress?: { readonly done: number; readonly of: number }): void =>
    session.show({ busy: { label, cancel, ...progress } });
  line.onmessage = ({ data }: MessageEvent<{ readonly done: number; readonly of: number }>) => show(data);
  session.show({ notice: null });
  show();
  try {
    return await Promise.race([act(channel), left]);
  } finally {
    line.onmessage = null;
    line.close();
    session.show({ busy: null });
  }
}
