import type { SourceTable } from '@shared/dataset/types';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { compareSources } from './compare';
import type { Compared } from './compare';
import { buildMergeChange } from './build-merge-change';
import { asksTheSame, basisOf, choicesStill } from './renew';
import { packageSource, readTableFile, tableSource } from './source';
import type { Source, MergeContext } from './source';
import type { Gatherer, Uses } from './types';

/**
 * Gathers in the thread it is made in; the panel talks to one in a worker of its own, so that its screen is never held up.
 * `around` is asked when the first file is read, and again before anything is settled: a person may decide meanwhile.
 */
export function createGatherer(around: () => Promise<Result<MergeContext>>): Gatherer {
  const sources = new Map<string, Source>();
  /** Sizes of files a person has to look at first. */
  const waiting = new Map<string, number>();
  let asked: Promise<Result<MergeContext>> | undefined;
  let last: { readonly uses: string; readonly compared: Compared } | undefined;
  const contextHere = (): Promise<Result<MergeContext>> => (asked ??= around());
  const forget = (): void => {
    last = undefined;
  };
  /** Returns what is here by now; comparisons with what was here before are made anew where it differs. */
  const renewed = async (): Promise<Result<MergeContext>> => {
    const before = await contextHere();
    const now = await around();
    if (before.ok && now.ok && basisOf(before.value.stored) !== basisOf(now.value.stored)) forget();
    // One reading that failed is none to go by from here on.
    if (now.ok) asked = Promise.resolve(now);
    return now;
  };
  const compared = async (uses: Uses): Promise<Result<Compared>> => {
    const here = await contextHere();
    if (!here.ok) return here;
    const key = JSON.stringify(uses);
    if (last?.uses === key) return { ok: true, value: last.compared };
    if (sources.size === 0) return fail('Tidak ada berkas yang terbaca.', 'Pilih paket, XLSX, atau CSV dari OPD.');
    const result = await compareSources([...sources.values()], uses, here.value);
    if (result.ok) last = { uses: key, compared: result.value };
    return result;
  };
  const keep = (id: string, read: Result<Source>) => {
    forget();
    if (!read.ok) return { state: 'refused' as const, problem: read.problem };
    sources.set(id, read.value);
    return { state: 'read' as const, source: read.value.facts };
  };
  return {
    async read(id, file) {
      const here = await contextHere();
      if (!here.ok) return { state: 'refused', problem: here.problem };
      if (/\.json$/i.test(file.name)) return keep(id, await packageSource(id, file, await file.text(), here.value));
      const read = await readTableFile(id, file, here.value);
      if (!('why' in read)) return keep(id, read);
      waiting.set(id, file.size);
      return { state: 'confirm', ...read };
    },
    async confirm(id, name, tables: readonly SourceTable[], scope) {
      const here = await contextHere();
      if (!here.ok) return { state: 'refused', problem: here.problem };
      const size = waiting.get(id) ?? 0;
      return keep(id, await tableSource(id, { name, size }, tables, scope, here.value));
    },
    async compare(uses) {
      const result = await compared(uses);
      return result.ok ? { ok: true, value: result.value.view } : result;
    },
    async settle(uses, choices, stamp) {
      const shown = await compared(uses);
      if (!shown.ok) return shown;
      const here = await renewed();
      if (!here.ok) return here;
      const now = await compared(uses);
      if (!now.ok) return now;
      const still = choicesStill(choices, shown.value, now.value);
      return asksTheSame(shown.value, now.value)
        ? buildMergeChange(now.value, still, stamp, here.value.stored)
        : ok({ comparison: now.value.view, choices: still });
    },
    stop() {
      sources.clear();
      waiting.clear();
      forget();
    },
  };
}
