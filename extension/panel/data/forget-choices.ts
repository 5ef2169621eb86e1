import { forget } from '@extension/import';
import { importChoiceKey } from '@extension/store';
import type { ImportChoice } from '@extension/store';
import type { Session } from '../session/session';

/** Takes remembered choices back for good; a file that is open is shown without them. */
export async function forgetChoices(session: Session, gone: readonly ImportChoice[]): Promise<void> {
  const keys = new Set(gone.map(importChoiceKey));
  const kept = await session.commit({
    importChoices: (choices) => choices.filter((choice) => !keys.has(importChoiceKey(choice))),
  });
  const { draft } = session.state();
  if (kept && draft) session.show({ draft: forget(draft, gone) });
}
