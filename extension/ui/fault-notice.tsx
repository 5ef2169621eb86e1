import { useState } from 'preact/hooks';
import { FAULT_WORDS, faultProblem, faultReport } from '@shared/faults';
import type { Fault } from '@shared/faults';
import { facts } from './facts';
import { Icon } from './icon';

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
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setTold(FAULT_WORDS.copied);
    } catch {
      setTold(FAULT_WORDS.byHand);
    }
  };
  return (
    <div class="notice bad fault" role="alert" data-fault>
      <Icon name="warning" />
      <div>
        <p>
          <strong>{message}</strong> {remedy}
        </p>
        <div class="row">
          {onAgain && (
            <button type="button" class="main" onClick={onAgain}>
              {FAULT_WORDS.again}
            </button>
          )}
          <button type="button" onClick={() => void copy()}>
            {FAULT_WORDS.copy}
          </button>
        </div>
        {told && <p data-status="copied">{told}</p>}
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
      {onClose && (
        <button type="button" class="quiet" aria-label={FAULT_WORDS.close} onClick={onClose}>
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}
