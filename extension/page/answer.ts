import type { PageReply, PageRequest } from '@extension/messages';
import { fill } from './fill';
import { clearMarks, showMarks } from './marks';
import { readPage } from './read-page';
import { undo } from './undo';

/** Does what one request of the panel asks for. */
export async function answer(root: Document, request: PageRequest, signal: AbortSignal): Promise<PageReply> {
  switch (request.type) {
    case 'read':
      return { type: 'snapshot', snapshot: await readPage(root, request) };
    case 'fill':
      return { type: 'filled', results: await fill(root, request.items, signal) };
    case 'mark':
      showMarks(root, request.marks);
      return { type: 'done' };
    case 'undo':
      await undo();
      return { type: 'done' };
    case 'clear-marks':
      clearMarks(root);
      return { type: 'done' };
  }
}
