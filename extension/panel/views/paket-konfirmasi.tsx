import { agencyName } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { dayOfTime } from '@shared/exchange';
import { cellKey } from '@shared/findings';
import { choosable, chooseSide, sideValue } from '../actions/package-in';
import { usePackage } from '../actions/use-package';
import { cellWords } from '../cells';
import { Icon } from '../parts/icon';
import { LongList } from '../parts/long-list';
import { scopeOfPackage } from '../packing';
import type { Session } from '../session';
import type { PackageDraft } from '../state';
import { timeInWords } from '../time-in-words';

interface ConfirmPackageProps {
  readonly session: Session;
  readonly draft: PackageDraft;
}

type Conflict = PackageDraft['conflicts'][number];
const SIDES = ['ours', 'theirs'] as const;
const WORDS = { ours: 'Di sini', theirs: 'Di paket' } as const;

/** One cell of which two say something else, side by side, with where each says so. */
const ConflictCell = ({ session, draft, cell }: ConfirmPackageProps & { readonly cell: Conflict }) => {
  const key = cellKey(cell.village, cell.variable);
  const known = cell.sides.some(({ value }) => value !== null);
  return (
    <fieldset class="card" data-conflict={key}>
      <legend>{cellWords(draft, cell)}</legend>
      <div class="pair">
        {SIDES.map((side) => {
          const said = cell.sides.find((one) => (one.package === draft.ours) === (side === 'ours'));
          const value = sideValue(draft, cell, side);
          return (
            <label key={side} class="check">
              <input
                type="radio"
                name={key}
                disabled={value === null}
                checked={draft.chosen.get(key) === side}
                onChange={() => chooseSide(session, [cell], side)}
              />
              <span>
                {WORDS[side]}
                <br />
                <strong>{value === null ? `“${said?.text ?? ''}”` : formatNumber(value)}</strong>
                <br />
                <span class="address">{said?.address ?? ''}</span>
              </span>
            </label>
          );
        })}
      </div>
      {!known && <p class="muted">Tidak ada angka yang terbaca. Sel ini tetap ditahan.</p>}
    </fieldset>
  );
};

const Conflicts = ({ session, draft }: ConfirmPackageProps) => (
  <section aria-labelledby="beda">
    <h3 id="beda">
      <Icon name="question" /> {formatNumber(draft.conflicts.length)} angka berbeda
    </h3>
    <p class="muted">Pilih angka yang benar untuk tiap sel. Pilihan Anda dicatat di Bukti.</p>
    <div class="row">
      {SIDES.map((side) => (
        <button key={side} type="button" onClick={() => chooseSide(session, draft.conflicts, side)}>
          Semua {WORDS[side].toLowerCase()}
        </button>
      ))}
    </div>
    <LongList
      items={draft.conflicts}
      keyOf={(cell) => cellKey(cell.village, cell.variable)}
      render={(cell) => <ConflictCell session={session} draft={draft} cell={cell} />}
    />
  </section>
);

const named = (draft: PackageDraft, agencies: readonly string[]): string =>
  agencies.map((agency) => agencyName(draft.edition, agency)).join(', ');

/** An opened package beside what is here: whose, what it brings, and where they differ. Nothing is kept before the press. */
export function ConfirmPackage({ session, draft }: ConfirmPackageProps) {
  const { content } = draft.package;
  const figures = content.columns.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0);
  const open = choosable(draft).length - draft.chosen.size;
  const [before] = draft.replaced;
  return (
    <section data-view="data" data-state="package" data-conflicts={draft.conflicts.length}>
      <h2>Pakai paket ini?</h2>
      <p>
        <strong>{named(draft, content.agencies)}</strong>
        <br />
        {content.district.name}, {timeInWords(scopeOfPackage(draft.package))}
        <br />
        <span class="muted">
          Dari {content.made.role}, {dayOfTime(content.made.at)}
        </span>
      </p>
      <p>
        {formatNumber(figures)} angka, {formatNumber(content.decisions.length)} keputusan,{' '}
        {formatNumber(content.approvals.length)} persetujuan.
      </p>
      {before && (
        <p>
          <Icon name="note" /> Menggantikan paket sebelumnya dari {named(draft, before.package?.agencies ?? [])} (
          {dayOfTime(before.package?.made ?? null)}).
        </p>
      )}
      {draft.overlay && (
        <p>
          <Icon name="note" /> Penyesuaian daerah dari {draft.overlay.author} ikut dipakai.
        </p>
      )}
      {draft.merged.notes.length > 0 && (
        <ul class="notes">
          {draft.merged.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {draft.conflicts.length > 0 && <Conflicts session={session} draft={draft} />}
      <div class="actions">
        {open > 0 && (
          <p>
            <Icon name="warning" /> {formatNumber(open)} perbedaan belum dipilih.
          </p>
        )}
        <div class="row">
          <button type="button" class="main" disabled={open > 0} onClick={() => void usePackage(session)}>
            Pakai paket ini
          </button>
          <button type="button" onClick={() => session.show({ packageDraft: null, notice: null })}>
            Batal
          </button>
        </div>
        <p class="muted">Belum ada yang berubah. Paket disimpan saat Anda menekan Pakai.</p>
      </div>
    </section>
  );
}
