import type { Faults } from '@shared/faults';
import type { Problem } from '@shared/result';
import type { TableOpener } from '@extension/import';
import type { Gatherer } from '@extension/model/gather/types';
import type { HandOver } from '@extension/model/handover/types';
import type { Rescue } from '@extension/model/rescue/types';
import type { LogCheck } from '@extension/model/proof/log-check';
import type { SourceWork } from '@extension/model/source/types';
import { callsOver } from './rpc';
import type { End } from './rpc';

/** What a worker does for the panel. */
type PanelWork = Gatherer & HandOver & LogCheck & TableOpener & SourceWork & Rescue;

const STOPPED: Problem = {
  message: 'Pekerjaan ini terhenti di tengah.',
  remedy: 'Tutup panel ini, buka lagi, lalu pilih berkasnya sekali lagi.',
};
const REFUSED = { state: 'refused', problem: STOPPED } as const;
const FAILED = { ok: false, problem: STOPPED } as const;

/**
 * All of it in a worker of its own: nothing it does holds up the screen. A call the worker could not finish is answered in
 * words for the person; what failed is told to `faults`, for whoever helps.
 */
export function workerLink(worker: End & { terminate(): void }, faults: Faults): PanelWork {
  const call = callsOver<Omit<PanelWork, 'stop'>>(worker);
  // One that could not be started answers nothing, however often it is asked.
  worker.addEventListener('error', () => worker.terminate());
  worker.addEventListener('messageerror', () => worker.terminate());
  const told =
    <Given extends readonly unknown[], Value>(
      act: string,
      ask: (...given: Given) => Promise<Value>,
      stopped: NoInfer<Value>,
    ) =>
    (...given: Given): Promise<Value> =>
      ask(...given).catch((error: unknown) => {
        faults.tell(error, { part: 'Panel', act });
        return stopped;
      });
  return {
    read: told('Membaca berkas', call('read'), REFUSED),
    confirm: told('Memakai arti kolom', call('confirm'), REFUSED),
    compare: told('Membandingkan angka', call('compare'), FAILED),
    settle: told('Menggabungkan', call('settle'), FAILED),
    pack: told('Menyiapkan serah terima', call('pack'), FAILED),
    open: told('Membaca serah terima', call('open'), FAILED),
    adopt: told('Memakai serah terima', call('adopt'), FAILED),
    makeCopy: told('Membuat salinan penyelamat', call('makeCopy'), FAILED),
    isChangedSince: told('Membandingkan salinan penyelamat', call('isChangedSince'), FAILED),
    openCopy: told('Membaca salinan penyelamat', call('openCopy'), FAILED),
    restoreCopy: told('Memulihkan salinan penyelamat', call('restoreCopy'), FAILED),
    joinCopy: told('Membaca salinan penyelamat', call('joinCopy'), FAILED),
    openTable: told('Membaca berkas', call('openTable'), FAILED),
    mark: told('Menandai berkas', call('mark'), FAILED),
    listFindings: told('Menulis berkas temuan', call('listFindings'), FAILED),
    beginCheck: told('Memeriksa catatan', call('beginCheck'), FAILED),
    goOnChecking: told('Memeriksa catatan', call('goOnChecking'), FAILED),
    stop: () => worker.terminate(),
  };
}
