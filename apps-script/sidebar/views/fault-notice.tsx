import { FAULT_WORDS, faultProblem, faultReport } from '@shared/faults';
import type { Fault } from '@shared/faults';
import { useState } from 'preact/hooks';
import { facts } from '../faults';

interface FaultNoticeProps {
  readonly faults: readonly Fault[];
  /** Given where a part could not be drawn: draws it again. */
  readonly onAgain?: () => void;
  readonly onClose?: () => void;
}

/** Says calmly that something failed and that nothing kept was lost, with a text to copy for whoever helps. */
export function FaultNotice({ faults, onAgain, onClose }: FaultNoticeProps) {
  const [told, setTold] = useState('');
  const { message, remedy } = faultProblem(faults, onAgain !== undefined);
  const report = faultReport(faults, facts());
  // Google's frame does not let every browser write to the clipboard.
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setTold(FAULT_WORDS.copied);
    } catch {
      setTold(FAULT_WORDS.byHand);
    }
  };
  return (
    <div class="problem fault" role="alert">
      <p>
        <strong>{message}</strong>
      </p>
      <p>{remedy}</p>
      <div class="buttons">
        {onAgain && (
          <button type="button" class="main" onClick={onAgain}>
            {FAULT_WORDS.again}
          </button>
        )}
        <button type="button" onClick={() => void copy()}>
          {FAULT_WORDS.copy}
        </button>
        {onClose && (
          <button type="button" onClick={onClose}>
            {FAULT_WORDS.close}
          </button>
        )}
      </div>
      {told && <p class="told">{told}</p>}
      {told === FAULT_WORDS.byHand && (
        <textarea
          readOnly
          rows={6}
          aria-label={FAULT_WORDS.copy}
          value={report}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
