import { learnDatePattern } from './date-notation';
import { learnNotation } from './notation';
import { inPageWorld } from '../page-world/ask';

const asked = new WeakSet<HTMLElement>();

/**
 * Asks the page's own widgets how they write figures and dates, for all inputs of the document at once: masks keep
 * that in the page's world, and written in another notation a figure comes out tenfold. What is unknown stays unknown.
 */
export async function learnSettings(root: Document): Promise<void> {
  const inputs = [...root.querySelectorAll('input')];
  if (inputs.every((input) => asked.has(input))) return;
  const answer = parsed(await inPageWorld(root.documentElement, 'inputSettings', ''));
  // A page that changed meanwhile is asked again with the next field.
  const now = root.querySelectorAll('input');
  if (answer?.length !== inputs.length || inputs.some((input, at) => input !== now[at])) return;
  inputs.forEach((input, at) => {
    asked.add(input);
    const [mark, fixed, pattern, calendar] = (answer[at] ?? []) as unknown[];
    if (mark === ',' || mark === '.') learnNotation(input, mark === ',' ? 'id' : 'en', fixed === 2 ? 2 : 0);
    if (typeof pattern === 'string' && (calendar || pattern)) learnDatePattern(input, pattern, calendar === 'calendar');
  });
}

function parsed(answer: string | null): unknown[][] | null {
  try {
    const list: unknown = JSON.parse(answer ?? 'null');
    return Array.isArray(list) && list.every(Array.isArray) ? list : null;
  } catch {
    return null;
  }
}
