import { useEffect, useState } from 'preact/hooks';
import { faults } from '../faults';
import { FaultNotice } from './fault-notice';

/** Shows what failed beyond the drawing of a part; in sight until it is closed. */
export function FaultBar() {
  const [all, setAll] = useState(faults.all());
  useEffect(() => {
    setAll(faults.all());
    return faults.subscribe(() => setAll(faults.all()));
  }, []);
  return all.length > 0 ? <FaultNotice faults={all} onClose={faults.clear} /> : null;
}
