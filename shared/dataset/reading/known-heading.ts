import type { HeadingIndex } from './heading-index';
import { identityRole } from './identity-columns';
import { normaliseFully, normaliseHeading } from './normalise-heading';
import { personalHeading } from './personal';

/** Whether a text is a heading that some variable, place or refused column goes by. */
export function isKnownHeading(text: string, index: HeadingIndex): boolean {
  if (text === '' || /^\d+$/.test(text)) return false;
  const loose = normaliseHeading(text);
  return (
    index.full.has(normaliseFully(text)) ||
    index.loose.has(loose) ||
    identityRole(loose) !== null ||
    personalHeading(text) !== null
  );
}
