import type { PlanItem } from '@extension/forms';
import type { Session } from '../session/session';

/** Under which name the officer's choice for a field is kept. */
export const choiceKey = ({ village, variable }: Pick<PlanItem, 'village' | 'variable'>): string =>
  `${village} ${variable}`;

/** Whether writing the field would replace something else that stands there. */
export const replaces = ({ status, before }: PlanItem): boolean => status === 'fill' && before.trim() !== '';

/** Leaves what stands in a field as it is, or has it replaced after all. */
export function leaveField(session: Session, item: PlanItem, leave: boolean): void {
  const leaving = new Set(session.state().leaving);
  if (leave) leaving.add(choiceKey(item));
  else leaving.delete(choiceKey(item));
  session.show({ leaving });
}
