import type { PageMark } from '@extension/protocol/messages';
import { slices } from './dom/pace';
import { elementOf } from './dom/registry';
import { widgetOf } from './widgets';

const MARK = 'data-cermat-mark';
const TITLE_BEFORE = 'data-cermat-title';
const SHEET = 'data-cermat-sheet';

/** Outline and corner only: neither takes room, so nothing on the page moves. Line styles differ besides colours. */
const CSS_TEXT = (
  [
    ['akan-diisi', '#1d5fb8', 'dashed'],
    ['terisi', '#1a7f42', 'solid'],
    ['ditahan', '#9a6200', 'dotted'],
    ['gagal', '#b3261e', 'double'],
  ] as const
)
  .map(
    ([mark, colour, line]) =>
      `[${MARK}="${mark}"]{outline:${line === 'double' ? 4 : 2}px ${line} ${colour}!important;outline-offset:1px!important;` +
      `background-image:linear-gradient(225deg,${colour} 7px,transparent 7.5px)!important;background-repeat:no-repeat!important}`,
  )
  .join('');

/** Shows one mark per field; the words appear on pointing at it. Marks of an earlier call are replaced. */
export async function showMarks(root: Document, marks: readonly PageMark[]): Promise<void> {
  await clearMarks(root);
  const pause = slices();
  if (marks.length === 0) return;
  for (const { field, mark, text } of marks) {
    const element = elementOf(field);
    const face = element && (widgetOf(element)?.face(element) ?? element);
    if (!face) continue;
    const title = face.getAttribute('title');
    if (title !== null) face.setAttribute(TITLE_BEFORE, title);
    face.setAttribute(MARK, mark);
    face.title = text;
    await pause();
  }
  const sheet = root.createElement('style');
  sheet.setAttribute(SHEET, '');
  sheet.textContent = CSS_TEXT;
  root.head.append(sheet);
}

/** Leaves the page as it was before any mark. */
export async function clearMarks(root: Document): Promise<void> {
  const pause = slices();
  for (const face of root.querySelectorAll<HTMLElement>(`[${MARK}]`)) {
    const title = face.getAttribute(TITLE_BEFORE);
    face.removeAttribute(MARK);
    face.removeAttribute(TITLE_BEFORE);
    if (title === null) face.removeAttribute('title');
    else face.title = title;
    await pause();
  }
  for (const sheet of root.querySelectorAll(`style[${SHEET}]`)) sheet.remove();
}
