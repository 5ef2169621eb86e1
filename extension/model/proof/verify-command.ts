import { createLogCheck } from './log-check';

/** What goes to the two streams, and the exit code: 0 sound, 1 not as it was written, 2 unreadable. */
export interface VerifyOutcome {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

const UNKEPT = () => Promise.reject(new Error('Only files are checked here'));

/** Checks a file's log, with the end of it kept elsewhere as a person wrote it. */
export async function verify(file: Blob, head: string): Promise<VerifyOutcome> {
  const check = createLogCheck({ records: UNKEPT, head: UNKEPT });
  let answer: Awaited<ReturnType<typeof check.goOnChecking>> = await check.beginCheck(file, head);
  while (answer.ok && 'done' in answer.value) answer = await check.goOnChecking();
  if (!answer.ok) return { code: 2, stdout: '', stderr: `${answer.problem.message}\n${answer.problem.remedy}\n` };
  if ('done' in answer.value) return { code: 2, stdout: '', stderr: '' };
  const { isSound, lines } = answer.value;
  return { code: isSound ? 0 : 1, stdout: `${lines.join('\n')}\n`, stderr: '' };
}
