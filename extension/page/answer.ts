import type { PageReply, PageRequest } from '@extension/protocol/messages';
import { fillAcrossPages, undoAcrossPages } from './fill/across-pages';
import type { FillControl } from './fill/types';
import { clearMarks, showMarks } from './marks';
import { readPage } from './read/read-page';
import { pageState } from './dom/registry';

/** Does what one request of the panel asks for; `gone` ends everything, `progress` hears how far a fill is. */
export async function answer(
  root: Document,
  request: PageRequest,
  gone: AbortSignal,
  progress: FillControl['progress'] = () => undefined,
): Promise<PageReply> {
  switch (request.type) {
    case 'read':
      return { type: 'snapshot', snapshot: await readPage(root, request) };
    case 'fill': {
      const stop = new AbortController();
      pageState().stop = stop;
      return {
        type: 'filled',
        results: await fillAcrossPages(root, request.items, { gone, stop: stop.signal, progress }),
      };
    }
    case 'stop':
      pageState().stop?.abort();
      return { type: 'done' };
    case 'pick': {
      pageState().stop?.abort();
      const stop = new AbortController();
      pageState().stop = stop;
      return { type: 'picked', field: (await pageState().pick?.(root, AbortSignal.any([gone, stop.signal]))) ?? null };
    }
    case 'mark':
      await showMarks(root, request.marks);
      return { type: 'done' };
    case 'undo':
      return { type: 'undone', ...(await undoAcrossPages(root)) };
    case 'clear-marks':
      await clearMarks(root);
      return { type: 'done' };
  }
}
