import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Faults } from '@shared/faults';
import { Boundary } from './boundary';
import { FaultNotice } from './fault-notice';

/** Shows what failed on this page beyond the drawing of its parts; in sight until it is closed. */
function FaultBar({ faults }: { readonly faults: Faults }) {
  const [all, setAll] = useState(faults.all());
  useEffect(() => {
    setAll(faults.all());
    return faults.subscribe(() => setAll(faults.all()));
  }, [faults]);
  return (
    <div class="fault-bar">
      {all.length > 0 && <FaultNotice key={all[0]?.frames[0]} faults={all} onClose={faults.clear} />}
    </div>
  );
}

interface GuardedProps {
  readonly part: string;
  readonly faults: Faults;
  readonly children: ComponentChildren;
}

/** A whole page that never goes blank: what fails in it is said in words. */
export const Guarded = ({ part, faults, children }: GuardedProps) => (
  <>
    <Boundary part={part}>{children}</Boundary>
    <FaultBar faults={faults} />
  </>
);
