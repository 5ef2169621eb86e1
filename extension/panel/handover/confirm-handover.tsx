import { formatNumber } from '@shared/dataset';
import { dayOfTime } from '@shared/exchange';
import { chooseRecords, clashesIn, leaveHandover, openClashes, adoptHandover } from './hand-over';
import { Icon } from '@extension/ui/icon';
import { List } from '@extension/ui/list';
import type { Session } from '../session/session';
import type { HandoverDraft, SessionState } from '../session/state';

interface ConfirmProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly draft: HandoverDraft;
}

const SIDES = ['here', 'there'] as const;
const WORDS = { here: 'Di komputer ini', there: 'Di berkas' } as const;

const Clashes = ({ session, draft }: Omit<ConfirmProps, 'state'>) => {
  const clashes = clashesIn(draft.opened);
  return (
    <section aria-labelledby="beda-catatan" data-part="beda-catatan">
      <h3 id="beda-catatan">
        <Icon name="question" /> {formatNumber(clashes.length)} hal berbeda dengan yang ada di sini
      </h3>
      <div class="row">
        {SIDES.map((side) => (
          <button
            key={side}
            type="button"
            onClick={() =>
              chooseRecords(
                session,
                clashes.map(({ key }) => key),
                side,
              )
            }
          >
            Semua {WORDS[side].toLowerCase()}
          </button>
        ))}
      </div>
      <List
        items={clashes}
        step={20}
        keyOf={({ key }) => key}
        render={({ key, kind, title, ...said }) => (
          <fieldset class="card" data-clash={key}>
            <legend>
              {kind}: {title}
            </legend>
            {SIDES.map((side) => (
              <label key={side} class="check">
                <input
                  type="radio"
                  name={key}
                  checked={draft.chosen[key] === side}
                  onChange={() => chooseRecords(session, [key], side)}
                />
                <span>
                  {WORDS[side]}
                  <br />
                  <span class="muted">{said[side]}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      />
    </section>
  );
};

/** An opened handover: what it brings, how it joins what is here, and where the two differ. Nothing is kept before the press. */
export function ConfirmHandover({ session, state, draft }: ConfirmProps) {
  const { opened } = draft;
  const { district } = state.stored.settings;
  const kinds = opened.kinds.filter(
    ({ added, same, unreadable, clashes }) => added + same + unreadable + clashes.length,
  );
  const open = openClashes(draft);
  const isOther = district !== '' && opened.district.code !== '' && opened.district.code !== district;
  return (
    <section data-view="data" data-state="handover" data-clashes={clashesIn(opened).length}>
      <h2>Pakai serah terima ini?</h2>
      <p>
        <strong>{opened.district.name || 'Belum ada daerah'}</strong>
        <br />
        <span class="muted">
          Dari {opened.made.role}, {dayOfTime(opened.made.at)}. Yang sudah ada di komputer ini tidak hilang.
        </span>
      </p>
      {isOther && (
        <p>
          <Icon name="warning" /> Anda sedang mengerjakan kabupaten/kota {district}. Isi berkas ini disimpan di
          sampingnya.
        </p>
      )}
      <ul class="plain lines">
        {kinds.map(({ key, name, rule, added, same, unreadable, clashes }) => (
          <li key={key} data-kind={key}>
            <span>
              <strong>{name}</strong>:{' '}
              {[
                added > 0 && `${formatNumber(added)} baru`,
                same > 0 && `${formatNumber(same)} sudah ada`,
                clashes.length > 0 && `${formatNumber(clashes.length)} berbeda`,
                unreadable > 0 && `${formatNumber(unreadable)} tidak terbaca, tidak dipakai`,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            <span class="muted">{rule}</span>
          </li>
        ))}
        {opened.documents > 0 && (
          <li>
            <strong>Berkas dokumen</strong>: {formatNumber(opened.documents)}
          </li>
        )}
      </ul>
      {opened.left.length > 0 && (
        <p>
          <Icon name="warning" /> Terlalu besar, tidak ikut: {opened.left.join(', ')}. Salin dari folder asalnya.
        </p>
      )}
      {opened.unknown.length > 0 && (
        <p>
          <Icon name="warning" /> Bagian dari Cermat yang lebih baru tidak dipakai: {opened.unknown.join(', ')}.
          Perbarui Cermat, lalu buka lagi berkasnya.
        </p>
      )}
      {clashesIn(opened).length > 0 && <Clashes session={session} draft={draft} />}
      <div class="actions" data-status={open > 0 ? 'open' : 'ready'}>
        {open > 0 && (
          <p>
            <Icon name="question" /> {formatNumber(open)} hal berbeda belum dipilih.
          </p>
        )}
        <div class="row">
          <button type="button" class="main" disabled={open > 0} onClick={() => void adoptHandover(session)}>
            Pakai serah terima ini
          </button>
          <button type="button" onClick={() => leaveHandover(session)}>
            Batal
          </button>
        </div>
      </div>
    </section>
  );
}
