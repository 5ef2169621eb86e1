// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '@shared/result';
import type { FieldResult, FillProgress } from '@extension/protocol/messages';
import { App } from '@extension/panel/shell/app';
import { fillPage } from '@extension/panel/fill/fill-page';
import { leaveField } from '@extension/panel/fill/leave-field';
import { refreshPage } from '@extension/panel/session/follow-page';
import { undoFill } from '@extension/panel/fill/undo-fill';
import { outcomeText } from '@extension/log/outcome-words';
import { awaitingProof } from '@extension/model/proof/proof-index';
import { FillOutcome, Refusal } from '@extension/protocol/messages';
import { formPage, openBench, sasaran, settled, SOUND } from '../fakes';
import type { Bench } from '../fakes';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});
const button = (text: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text);

/** A page on which the first figure already says something else. */
async function onFilledForm(): Promise<Bench> {
  const bench = await openBench(sasaran(SOUND));
  const page = formPage();
  bench.link.snapshot = {
    ...page,
    fields: page.fields.map((field) => (field.id === 'f0' ? { ...field, value: '190' } : field)),
  };
  await refreshPage(bench.session);
  return bench;
}
const items = ({ session }: Bench) => session.state().reading?.plan?.items ?? [];
const results = ({ store }: Bench) =>
  store.stored.log.flatMap((entry) => (entry.kind === 'fill-result' ? entry.items : []));
const show = async ({ session }: Bench) => {
  session.show({ view: 'isi' });
  render(<App session={session} />, root);
  await settled();
};

/** A fill that answers only when told to. */
function holdFill({ link }: Bench) {
  const ask = link.ask.bind(link);
  let answer = (_reply: Awaited<ReturnType<typeof ask>>): void => undefined;
  let tell = (_progress: FillProgress): void => undefined;
  link.onProgress = (_tab, listener) => {
    tell = listener;
    return () => undefined;
  };
  link.ask = (tab, request) => {
    if (request.type !== 'fill') return ask(tab, request);
    link.asked.push(request);
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  return {
    tell: (progress: FillProgress) => tell(progress),
    answer: (reply: Awaited<ReturnType<typeof ask>>) => answer(reply),
  };
}

describe('a field in which something else stands', () => {
  it('is shown old and new, and overwritten unless the officer unticks it', async () => {
    const bench = await onFilledForm();
    await show(bench);
    const row = [...root.querySelectorAll('.plan tbody tr')].find((tr) => tr.textContent?.includes('190'));
    expect(row?.querySelector('.figures')?.textContent).toBe('190 → 195');
    const box = row?.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect(box?.checked).toBe(true);
    expect(root.querySelectorAll('.plan input[type=checkbox]')).toHaveLength(1);
    box?.click();
    await settled();
    await fillPage(bench.session);
    const sent = bench.link.asked.flatMap((request) => (request.type === 'fill' ? request.items : []));
    expect(sent.map(({ field }) => field)).toEqual(['v', 'f1', 'f2', 'f3', 'f4']);
    expect(results(bench)[4]).toMatchObject({ variable: 'jumlah_keluarga', outcome: 'left', readBack: '190' });
    expect(root.textContent).toContain('dibaca ulang sama 4');
    expect(root.textContent).toContain('Dibiarkan atas pilihan petugas');
  });

  it('left alone waits for no proof, and the choice ends with the fill', async () => {
    const bench = await onFilledForm();
    const [first] = items(bench);
    if (!first) throw new Error('no plan');
    leaveField(bench.session, first, true);
    await fillPage(bench.session);
    const waiting = awaitingProof(bench.store.stored.log, 'data-sasaran', { district: '1702', year: 2024 }).get(
      '1702061004',
    );
    expect(waiting?.has('jumlah_keluarga')).toBe(false);
    expect(waiting?.size).toBe(4);
    expect(bench.session.state().leaving.size).toBe(0);
  });

  it('chosen to be overwritten after all is written', async () => {
    const bench = await onFilledForm();
    const [first] = items(bench);
    if (!first) throw new Error('no plan');
    leaveField(bench.session, first, true);
    leaveField(bench.session, first, false);
    await fillPage(bench.session);
    expect(results(bench).map(({ outcome }) => outcome)).toEqual(Array(5).fill('filled'));
  });
});

describe('a fill under way', () => {
  it('tells how far it is, and is stopped by a press', async () => {
    const bench = await onFilledForm();
    const held = holdFill(bench);
    await show(bench);
    button('Isi halaman ini')?.click();
    await settled();
    held.tell({ type: 'cermat:fill-progress', phase: 'write', done: 1200, total: 7750 });
    await settled();
    expect(root.querySelector('[data-status=filling]')?.textContent).toContain('Mengisi 1.200 dari 7.750 ruas…');
    button('Hentikan')?.click();
    await settled();
    expect(bench.link.asked.map(({ type }) => type)).toContain('stop');
    const sent = bench.link.asked.flatMap((request) => (request.type === 'fill' ? request.items : []));
    const written = new Map(sent.slice(0, 3).map(({ field, value }) => [field, value]));
    const { snapshot } = bench.link;
    bench.link.snapshot = {
      ...snapshot,
      fields: snapshot.fields.map((field) => ({ ...field, value: written.get(field.id) ?? field.value })),
    };
    held.answer(
      ok({
        type: 'filled',
        results: sent.map(({ field, before, value }, at): FieldResult =>
          at < 3
            ? { field, outcome: 'filled', written: true, before, after: value }
            : { field, outcome: 'refused', refusal: 'stopped', written: false, before, after: before },
        ),
      }),
    );
    await settled();
    expect(results(bench).map(({ outcome, refusal }) => refusal || outcome)).toEqual([
      'filled',
      'filled',
      'stopped',
      'stopped',
      'stopped',
    ]);
    expect(bench.session.state().notice?.message).toBe('Pengisian dihentikan: 3 dari 5 ruas belum diisi.');
    expect(root.textContent).toContain('Terisi 2 dari 5, dibaca ulang sama 2');
    expect(button('Isi halaman ini')).toBeDefined();
  });

  it('whose page goes away is logged as unknown field by field, and still waits for its proof', async () => {
    const bench = await onFilledForm();
    const held = holdFill(bench);
    const done = fillPage(bench.session);
    await settled();
    held.answer(fail('Halaman situs berpindah atau dimuat ulang saat diisi.', 'Periksa halaman situs, lalu isi lagi.'));
    await done;
    expect(results(bench).map(({ outcome }) => outcome)).toEqual(Array(5).fill('unknown'));
    expect(
      awaitingProof(bench.store.stored.log, 'data-sasaran', { district: '1702', year: 2024 }).get('1702061004')?.size,
    ).toBe(5);
    expect(bench.session.state().filling).toBe(false);
  });
});

describe('undoing', () => {
  it('says which fields were left because they changed since', async () => {
    const bench = await onFilledForm();
    await fillPage(bench.session);
    bench.link.changedSince = 2;
    await undoFill(bench.session);
    expect(bench.session.state().notice?.message).toBe(
      '4 ruas dikembalikan, 2 tidak: Balita sangat pendek, Balita pendek.',
    );
  });
});

describe('what became of a field', () => {
  it('has plain words for every outcome and every refusal, each its own', () => {
    const words = [
      ...FillOutcome.options.map((outcome) => outcomeText(outcome, undefined)),
      ...Refusal.options.map((refusal) => outcomeText('refused', refusal)),
    ];
    expect(new Set(words).size).toBe(words.length);
    for (const text of words) expect(text).not.toMatch(/[a-z]-[a-z]|refused|undefined|valid|mohon|maaf/);
  });
});
