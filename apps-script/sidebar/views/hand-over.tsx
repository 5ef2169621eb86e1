import { useState } from 'preact/hooks';
import type { ViewProps } from './view';

interface Draft {
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly oldAddress: string;
  readonly newAddress: string;
  readonly note: string;
}

const FIELDS = [
  { key: 'to', label: 'Petugas baru' },
  { key: 'oldAddress', label: 'Alamat Google petugas lama (boleh kosong)' },
  { key: 'newAddress', label: 'Alamat Google petugas baru (boleh kosong)' },
] as const;

/** `Serah terima`: one officer leaves, another takes over the columns and what is open in them. */
export function HandOver({ desk, state }: ViewProps) {
  const first = desk.officers.find(({ agency }) => agency !== null);
  const [draft, write] = useState<Draft>({
    agency: first?.agency ?? '',
    from: first?.name ?? '',
    to: '',
    oldAddress: '',
    newAddress: '',
    note: '',
  });
  const [summary, tell] = useState('');
  const set = (change: Partial<Draft>): void => write({ ...draft, ...change });
  const names = desk.officers.filter(({ agency }) => agency === draft.agency).map(({ name }) => name);
  const nameAt = (agency: string): string => desk.officers.find((one) => one.agency === agency)?.name ?? '';
  const hand = async (): Promise<void> => {
    const done = await state.send('handOver', draft, 'Memindahkan kolom');
    if (!done) return;
    tell(done.summary);
    state.showDesk(done.desk);
    set({ from: draft.to, to: '', oldAddress: '', newAddress: '', note: '' });
  };
  return (
    <section aria-label="Serah terima">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void hand();
        }}
      >
        <label>
          <span>OPD</span>
          <select
            value={draft.agency}
            onChange={({ currentTarget: { value } }) => set({ agency: value, from: nameAt(value) })}
          >
            {desk.agencies.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Petugas lama</span>
          <select value={draft.from} onChange={({ currentTarget: { value } }) => set({ from: value })}>
            {names.length === 0 && <option value="">Belum ada di lembar Petugas</option>}
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {FIELDS.map(({ key, label }) => (
          <label key={key}>
            <span>{label}</span>
            <input type="text" value={draft[key]} onInput={({ currentTarget: { value } }) => set({ [key]: value })} />
          </label>
        ))}
        <label>
          <span>Pesan untuk petugas baru</span>
          <textarea rows={3} value={draft.note} onInput={({ currentTarget: { value } }) => set({ note: value })} />
        </label>
        <button type="submit" class="main" disabled={state.busy || draft.from === '' || draft.to.trim() === ''}>
          Serahkan
        </button>
      </form>
      <p role="status" class="summary">
        {summary}
      </p>
    </section>
  );
}
