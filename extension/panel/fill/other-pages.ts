import type { PageField } from '@extension/protocol/messages';
import type { Session } from '../session/session';
import type { PageState } from '../session/state';

interface Known {
  /** Tab, address, document and headings: with another one nothing of it is known any more. */
  readonly place: string;
  readonly fields: readonly PageField[];
}
const known = new WeakMap<Session, Known>();

const isInRow = ({ visible, away, columnHeader, rowCells }: PageField): boolean =>
  away === true || (visible && columnHeader !== '' && rowCells.length > 0);

/**
 * The page with the rows on other pages of its list, as far as they were read before (`everyPage`: were read just now):
 * turning pages tells of a change, and the reading that follows sees one page only.
 */
export function withOtherPages(session: Session, page: PageState, everyPage: boolean): PageState {
  if (page.kind !== 'ready') return page;
  const { tab, snapshot } = page;
  const place = JSON.stringify([tab, snapshot.url, snapshot.loaded, snapshot.headings]);
  const before = known.get(session);
  if (everyPage) {
    known.set(session, { place, fields: snapshot.fields });
    return page;
  }
  if (before?.place !== place || snapshot.morePages !== true) return page;
  const here = new Set(snapshot.fields.flatMap(({ id, identity }) => [id, identity]));
  const others = before.fields
    .filter((field) => isInRow(field) && !here.has(field.id) && !here.has(field.identity))
    .map((field) => ({ ...field, visible: false, away: true }));
  const fields = [...snapshot.fields, ...others];
  known.set(session, { place, fields });
  return { kind: 'ready', tab, snapshot: { ...snapshot, fields } };
}
