import { ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { Derived } from '../figures/derive';
import { agencyFindingsXlsx, findingsName } from './agency-findings';
import { markFile } from './mark-file';
import type { SourceWork } from './types';

/**
 * Works in the thread it is made in; the panel talks to one in a worker of its own, so that its screen is never held up.
 * `around` is asked for the figures of now with each call.
 */
export function createSourceWork(around: () => Promise<Result<Derived>>): SourceWork {
  return {
    async mark(file) {
      const derived = await around();
      return derived.ok ? markFile(derived.value, file) : derived;
    },
    async listFindings(agency) {
      const derived = await around();
      if (!derived.ok) return derived;
      const bytes = await agencyFindingsXlsx(derived.value, agency);
      return ok({ name: findingsName(derived.value, agency), bytes });
    },
    stop: () => undefined,
  };
}
