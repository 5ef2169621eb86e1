import { wait } from '../dom/pace';
import type { PageWorldCall } from './call';
import type { PageWorldFamily } from './families';
import { TARGET_MARK } from './target-mark';

type Ask = (call: PageWorldCall) => Promise<unknown>;

/** A page that never returns from its own code must not hold up the fill. */
const PATIENCE = 3000;

let ask: Ask = () => Promise.resolve(null);

/** Says how the background is reached; without it every call answers null. */
export function connectPageWorld(through: Ask): void {
  ask = through;
}

/**
 * Runs the one-shot function of a family in the page's own world, on this element, with this value. Answers what it
 * returned, or null where it could not be run. Only a hint, since the page may lie: read the field afterwards.
 */
export async function inPageWorld(
  element: HTMLElement,
  family: PageWorldFamily,
  value: string,
): Promise<string | null> {
  const token = Math.random().toString(36).slice(2);
  element.setAttribute(TARGET_MARK, token);
  try {
    const answer = await Promise.race([ask({ type: 'page-world', family, token, value }), wait(PATIENCE)]);
    return typeof answer === 'string' ? answer : null;
  } catch {
    return null;
  } finally {
    element.removeAttribute(TARGET_MARK);
  }
}
