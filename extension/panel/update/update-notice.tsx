import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@extension/ui/icon';
import { isNewer } from '@extension/protocol/update';
import { isAtRest } from '../session/at-rest';
import { useSession, useSessionState } from '../session/use-session';
import { NEWS } from './news';
import type { Updates } from './updates';

/** A version that waits. While something is under way it is told, and not offered. */
const Ready = ({ version, updates }: { readonly version: string; readonly updates: Updates }) => {
  const session = useSession();
  const mayReload = useSessionState((state) => state.phase !== 'loading' && isAtRest(state));
  const use = async (): Promise<void> => {
    // What was pressed a moment ago is kept first.
    await session.settled();
    if (isAtRest(session.state())) updates.use();
  };
  return (
    <section class="notice info" data-part="versi-siap" aria-label="Versi baru">
      <Icon name="note" />
      <p>
        Versi baru siap ({version}).
        {!mayReload && ' Selesaikan dulu yang sedang dikerjakan; sesudah itu dapat diperbarui.'}
      </p>
      {mayReload && (
        <button type="button" onClick={() => void use()}>
          Perbarui sekarang
        </button>
      )}
    </section>
  );
};

/** What is new since the version before. */
const WhatIsNew = ({ from, updates }: { readonly from: string; readonly updates: Updates }) => {
  const news = NEWS.filter(({ version }) => isNewer(version, from) && !isNewer(version, updates.version));
  return (
    <section class="notice good" data-part="versi-baru" aria-label="Yang baru">
      <Icon name="check" />
      <div>
        <p>
          Cermat sudah diperbarui ke versi {updates.version}.{news.length > 0 && ' Yang baru:'}
        </p>
        {news.map(({ version, lines }) => (
          <ul key={version}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ))}
      </div>
      <button type="button" class="quiet" aria-label="Tutup yang baru" onClick={() => void updates.forget()}>
        <Icon name="cross" />
      </button>
    </section>
  );
};

/** Tells of a version that waits, and after it what is new. Nothing is loaded anew without a press. */
export function UpdateNotice({ updates }: { readonly updates: Updates }) {
  const [{ ready, from }, tell] = useState<Awaited<ReturnType<Updates['read']>>>({ ready: null, from: null });
  useEffect(() => {
    const read = (): void => void updates.read().then(tell);
    read();
    return updates.follow(read);
  }, [updates]);
  return (
    <div class="notices" aria-live="polite">
      {ready !== null && isNewer(ready, updates.version) && <Ready version={ready} updates={updates} />}
      {from !== null && isNewer(updates.version, from) && <WhatIsNew from={from} updates={updates} />}
    </div>
  );
}
