import { FaultElsewhere } from '@shared/faults';
import type { Problem } from '@shared/result';
import { useEffect, useState } from 'preact/hooks';
import type { CallName, Desk, Input, Output, Overview } from '../calls/protocol';
import { ask } from './ask';
import { faults } from './faults';

/** While something runs it is asked often; else seldom, because each question is a run of its own. */
const POLL = { running: 3_000, idle: 20_000 };

/** What a run elsewhere is doing, as `progress` tells it. */
type Running = Output<'progress'>['running'];

export interface DeskState {
  readonly desk: Desk | null;
  readonly overview: Overview | null;
  readonly problem: Problem | null;
  /** What is being waited for, in words; '' = nothing. */
  readonly waiting: string;
  readonly running: Running;
  /** Nothing that writes may start: something runs here or elsewhere. */
  readonly busy: boolean;
  /** Asks, shows what stands in the way, and gives the answer or null. */
  send<N extends CallName>(name: N, input: Input<N>, words: string): Promise<Output<N> | null>;
  /** Sends what answers with a new overview, and shows it. */
  renew<N extends 'overview' | 'check' | 'justify' | 'declare' | 'takeBack' | 'approve'>(
    name: N,
    input: Input<N>,
    words: string,
  ): Promise<boolean>;
  readonly choose: (officer: Input<'chooseOfficer'>) => Promise<void>;
  showDesk(desk: Desk): void;
  readonly dismiss: () => void;
}

/** The state of the sidebar: what the workbook last said, and what is under way. */
export function useDesk(): DeskState {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [overview, setOverview] = useState<Overview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState('');
  const [running, setRunning] = useState<Running>(null);

  const send = async <N extends CallName>(name: N, input: Input<N>, words: string): Promise<Output<N> | null> => {
    setWaiting(words);
    setProblem(null);
    const result = await ask(name, input).finally(() => setWaiting(''));
    if (result.ok) return result.value;
    if (result.fault) faults.tell(new FaultElsewhere(result.fault), { part: 'Bilah Cermat', act: words });
    else setProblem(result.problem);
    return null;
  };

  const renew: DeskState['renew'] = async (name, input, words) => {
    const value = await send(name, input, words);
    if (value) setOverview(value);
    return value !== null;
  };

  const choose: DeskState['choose'] = async (officer) => {
    const value = await send('chooseOfficer', officer, 'Menyimpan nama');
    if (!value) return;
    setDesk(value);
    await renew('overview', {}, 'Membaca lembar');
  };

  useEffect(() => {
    void (async () => {
      const value = await send('desk', {}, 'Membuka spreadsheet');
      if (!value) return;
      setDesk(value);
      await renew('overview', {}, 'Membaca lembar');
    })();
  }, []);

  const isRunning = running !== null || waiting !== '';
  useEffect(() => {
    // Told in the background: a question that fails shows nothing.
    const look = async (): Promise<void> => {
      const result = await ask('progress', {});
      if (result.ok) setRunning(result.value.running);
    };
    const timer = setInterval(() => void look(), isRunning ? POLL.running : POLL.idle);
    // Whoever comes back to the sidebar sees at once what goes on.
    const onFocus = (): void => void look();
    window.addEventListener('focus', onFocus);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', onFocus);
    };
  }, [isRunning]);

  return {
    desk,
    overview,
    problem,
    waiting,
    running,
    busy: isRunning,
    send,
    renew,
    choose,
    showDesk: setDesk,
    dismiss: () => setProblem(null),
  };
}
