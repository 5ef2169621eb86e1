import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import type { Locus } from '@shared/plausibility';
import { LazyDetails } from '@extension/ui/lazy-details';
import type { DashboardData } from './dashboard-service';

interface LocusFormProps {
  readonly data: DashboardData;
  readonly onDone: (locus: Locus) => void;
  readonly onCancel: () => void;
}

/** A new set of priority villages: its name, and its villages ticked by kecamatan. */
export function LocusForm({ data, onDone, onCancel }: LocusFormProps) {
  const [name, setName] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  const { villages } = data.villages;
  const kecamatan = [...new Set(villages.map((village) => village.kecamatan))];
  const pick = (code: string, on: boolean): void => {
    const next = new Set(picked);
    if (on) next.add(code);
    else next.delete(code);
    setPicked(next);
  };
  const save = (): void => {
    const called = name.trim();
    if (called === '' || picked.size === 0) {
      setProblem(called === '' ? 'Tulis namanya, misalnya Lokus 2024.' : 'Centang desanya dulu.');
    } else if (data.loci.some((locus) => locus.name === called)) {
      setProblem(`"${called}" sudah ada. Pakai nama lain, atau hapus yang lama dulu.`);
    } else {
      onDone({ name: called, villages: villages.flatMap(({ code }) => (picked.has(code) ? [code] : [])) });
    }
  };
  return (
    <form
      class="locus-form screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label class="field">
        Nama lokus
        <input autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <div class="kecamatan">
        {kecamatan.map((one) => {
          const here = villages.filter((village) => village.kecamatan === one);
          const count = here.filter(({ code }) => picked.has(code)).length;
          return (
            <LazyDetails key={one} summary={`${one}${count > 0 ? ` (${count} dipilih)` : ''}`}>
              {() =>
                here.map((village) => (
                  <label key={village.code} class="check">
                    <input
                      type="checkbox"
                      checked={picked.has(village.code)}
                      onChange={(event) => pick(village.code, event.currentTarget.checked)}
                    />
                    {village.name}
                  </label>
                ))
              }
            </LazyDetails>
          );
        })}
      </div>
      <p class="problem" aria-live="polite">
        {problem}
      </p>
      <div class="row">
        <button type="submit" class="main">
          Simpan lokus ({formatNumber(picked.size)} desa)
        </button>
        <button type="button" onClick={onCancel}>
          Batal
        </button>
      </div>
    </form>
  );
}
