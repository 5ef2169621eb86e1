import type { ChainWords } from '@extension/log/chain/words';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import { underWay } from '../session/under-way';

/**
 * Checks the log kept here, or that of a file, beside the panel; `head`: the end of it kept elsewhere, empty where there is
 * none. Null where it could not be read, or the person stopped it.
 */
export async function checkLog(session: Session, file: File | null, head: string): Promise<ChainWords | null> {
  let words: ChainWords | null = null;
  await underWay(session, 'Memeriksa catatan', async () => {
    words = await checkOnce(session, file, head);
  });
  return words;
}

async function checkOnce(session: Session, file: File | null, head: string): Promise<ChainWords | null> {
  const label = file ? `Memeriksa catatan di ${file.name}…` : 'Memeriksa catatan di komputer ini…';
  // What was kept a moment ago is part of what is checked.
  await session.settled();
  const worker = session.logCheck();
  let isStopped = false;
  const cancel = (): void => {
    isStopped = true;
    worker.stop();
    session.show({ busy: null });
  };
  session.show({ notice: null, busy: { label, cancel } });
  let answer: Awaited<ReturnType<typeof worker.goOnChecking>> = await worker.beginCheck(file, head);
  while (!isStopped && answer.ok && 'done' in answer.value) {
    session.show({ busy: { label, cancel, ...answer.value } });
    answer = await worker.goOnChecking();
  }
  if (isStopped) return null;
  worker.stop();
  session.show({ busy: null, ...(!answer.ok && { notice: badNotice(answer.problem) }) });
  return answer.ok && 'lines' in answer.value ? answer.value : null;
}
