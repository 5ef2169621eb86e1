// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import {
  acceptDraft,
  acceptProposals,
  chooseColumn,
  chooseSemester,
  draftProblems,
  importFile,
} from '@extension/import';
import { ConfirmImport } from '@extension/panel/data/confirm-import';
import { readWorkbook } from '@shared/files';
import { openBench, villages } from '../fakes';

const lists = {
  of: () => Promise.resolve({ ok: true as const, value: villages }),
  all: () => Promise.resolve({ ok: true as const, value: [] }),
};
const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

/** Opens a sample, and draws it each time something was done. */
async function opened(name: string, year: number) {
  const { session } = await openBench();
  const bytes = readFileSync(resolve(import.meta.dirname, '../../../fixtures/neighbours', name));
  const file = new File([new Uint8Array(bytes)], name);
  const draft = await importFile(file, { district: '1702', year, overlays: [], lists, readWorkbook });
  if (!draft.ok) throw new Error(draft.problem.message);
  session.show({ draft: draft.value });
  const now = () => session.state().draft!;
  const drawn = () => act(() => render(<ConfirmImport session={session} draft={now()} />, root));
  await drawn();
  return {
    session,
    now,
    drawn,
    choose: async (value: string): Promise<void> => {
      const select = root.querySelector<HTMLSelectElement>('[data-status="neighbour"] select')!;
      select.value = value;
      await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
      await drawn();
    },
    /** Opens what is folded; it is drawn only then. */
    unfold: (): Promise<void> =>
      act(() => {
        for (const part of root.querySelectorAll('details')) {
          part.open = true;
          part.dispatchEvent(new Event('toggle'));
        }
      }),
    press: async (words: string): Promise<void> => {
      const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
      await act(() => button!.click());
      await drawn();
    },
  };
}
const problemsOf = (draft: Parameters<typeof draftProblems>[0]) => draftProblems(draft).map(({ message }) => message);

describe('a file of a neighbouring system', () => {
  it('is called by its name, and nothing of it is kept before its questions are answered', async () => {
    const { now } = await opened('sigizi_bumil.xlsx', 2025);
    expect(root.textContent).toContain('Berkas ini dikenali sebagai SIGIZI Kesga, Daftar Entry Indikator Ibu Hamil.');
    expect(root.textContent).toContain(
      'Berkas ini memuat bulan April, Mei dan Juni. Angka sampai bulan apa yang dipakai?',
    );
    expect(acceptDraft(acceptProposals(now()))).toEqual([]);
    expect(problemsOf(now()).filter((message) => message.startsWith('Lembar'))).toHaveLength(2);
  });

  it('shows the mapping and tells each trap in one line when they are', async () => {
    const { session, now, drawn, press } = await opened('sigizi_bumil.xlsx', 2025);
    await press('Juni');
    await press('Yang mengonsumsi');
    const notes = [...root.querySelectorAll('[data-status="notes"] li')].map((one) => one.textContent ?? '');
    expect(notes.some((note) => /bulan terakhir tiap desa, tidak dijumlahkan/.test(note))).toBe(true);
    expect(notes.some((note) => /DERATI \(Mei\)/.test(note))).toBe(true);
    const proposed = [...root.querySelectorAll('.columns [data-role="variable"][data-sure="false"]')];
    expect(proposed).toHaveLength(4);
    session.show({ draft: acceptProposals(chooseSemester(now(), 'semester-1')) });
    await drawn();
    expect(problemsOf(now())).toEqual([]);
    expect(acceptDraft(now())[0]?.rows).toHaveLength(4);
  });

  it('is held where its month is not of the semester', async () => {
    const { now, press } = await opened('sigizi_bumil.xlsx', 2025);
    await press('Juni');
    await press('Yang mengonsumsi');
    const second = acceptProposals(chooseSemester(now(), 'semester-2'));
    expect(problemsOf(second)).toEqual(['Lembar "Sheet1" memakai angka Juni, di luar semester yang dipilih.']);
  });

  it('offers many months as a list, and says why a column gives nothing in one', async () => {
    const { now, choose, press, unfold } = await opened('sigizi_balita.xlsx', 2024);
    await choose('7');
    await press('Yang ditimbang');
    const asi = now().sheets[0]!.proposal.columns.find(({ heading }) => heading.includes('ASI Eksklusif'))!;
    await unfold();
    expect(root.textContent).toContain('Hanya diisi pada Februari dan Agustus; Juli dikosongkan, bukan 0.');
    expect(root.querySelector(`[aria-label="Isi kolom ${asi.heading}"]`)).toBeNull();
    const forced = chooseColumn(now(), 'Daftar Entry Balita Gizi', asi.index, 'asi_eksklusif_n');
    const kept = acceptDraft(acceptProposals(forced)).flatMap(({ columns }) =>
      columns.flatMap((one) => one.variable ?? []),
    );
    expect(kept).not.toContain('asi_eksklusif_n');
    expect(kept).toContain('jumlah_balita');
  });

  it('has a sheet of its own for figures of the month they are asked in', async () => {
    const { now, choose, press } = await opened('sigizi_balita.xlsx', 2024);
    await choose('6');
    await press('Yang ditimbang');
    expect(now().sheets.map(({ grid }) => grid.name)).toEqual([
      'Daftar Entry Balita Gizi',
      'Daftar Entry Balita Gizi (Februari)',
    ]);
    expect(root.textContent).toContain('dipakai angka Februari, dan bulan lain bukan 0');
  });
});
