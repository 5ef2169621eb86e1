import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import type { NamedRow, TableForm } from '@extension/forms';
import { confirmRows } from './confirm-rows';
import { readAllPages } from './read-all-pages';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import { useSession, useSessionState } from '../session/use-session';

/** Rows without a code that name a village: confirmed by the officer before anything is filled into them. */
const NamedRows = ({ named }: { readonly named: readonly NamedRow[] }) => {
  const session = useSession();
  const derived = useSessionState((state) => state.derived);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const villages = new Map(derived?.villages.villages.map((village) => [village.code, village]));
  const chosen = named.filter(({ key }) => !left.has(key));
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <div data-status="named-rows" data-count={named.length}>
      <p>
        <Icon name="question" /> {formatNumber(named.length)} baris tanpa kode desa. Benarkah desanya?
      </p>
      <List
        first={10}
        items={named}
        keyOf={({ key }) => key}
        render={({ key, text, village }) => (
          <label class="check">
            <input type="checkbox" checked={!left.has(key)} onChange={() => toggle(key)} />
            <span>
              {text} → <strong>{villages.get(village)?.name ?? village}</strong>, Kec.{' '}
              {villages.get(village)?.kecamatan ?? ''} <span class="address">{village}</span>
            </span>
          </label>
        )}
      />
      <button
        type="button"
        class="wide"
        disabled={chosen.length === 0}
        onClick={() => void confirmRows(session, chosen)}
      >
        Benar, pakai {formatNumber(chosen.length)} baris ini
      </button>
    </div>
  );
};

/** Turns through the pages of a table, while nothing else is done. */
const ReadAllButton = () => {
  const session = useSession();
  const isAtWork = useSessionState(({ busy, filling }) => busy !== null || filling);
  return (
    <button type="button" class="wide" disabled={isAtWork} onClick={() => void readAllPages(session)}>
      Baca semua halaman tabel
    </button>
  );
};

/** Which rows of a table page are read, which are not, and what the officer can do about it. */
export function TableRows({ recognition }: { readonly recognition: TableForm }) {
  const page = useSessionState((state) => state.page);
  const snapshot = page.kind === 'ready' ? page.snapshot : null;
  const away = snapshot?.fields.some((field) => field.away === true) ?? false;
  const named = recognition.named ?? [];
  const names = new Set(named.map(({ text }) => text));
  const unmatched = recognition.unmatched.filter((text) => !names.has(text));
  return (
    <>
      {snapshot?.morePages === true && !away && (
        <div data-status="more-pages">
          <p>
            <Icon name="note" /> Tabel ini lebih dari satu halaman; yang terbaca baru halaman yang tampak.
          </p>
          <ReadAllButton />
        </div>
      )}
      {away && (
        <p class="muted" data-status="all-pages">
          Semua halaman tabel sudah terbaca; saat mengisi, halamannya dibalik sendiri.
        </p>
      )}
      {named.length > 0 && <NamedRows named={named} />}
      {unmatched.length > 0 && (
        <LazyDetails summary={`${formatNumber(unmatched.length)} baris tidak dikenal desanya, tidak diisi`}>
          {() => (
            <ul>
              {unmatched.map((row) => (
                <li key={row}>{row}</li>
              ))}
            </ul>
          )}
        </LazyDetails>
      )}
    </>
  );
}
