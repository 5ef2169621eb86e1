import type { PageState } from './state';

/**
 * What the panel's parts do when the page beside it was read. The session knows none of them; whoever puts the panel
 * together says them (`panel/shell/page-followers`).
 */
export interface PageFollowers<Session> {
  /** The page with what is known of it from earlier readings; `everyPage`: its tables were turned through just now. */
  completed(session: Session, page: PageState, everyPage: boolean): PageState;
  /** Whatever the page shows: the documents of the register on it. */
  onEveryPage(session: Session): Promise<void>;
  /** The page shows another form than the one before. */
  onOtherForm(session: Session, form: string): Promise<void>;
  /** Any page but a saved list. */
  onPage(session: Session): Promise<void>;
  /** A saved list, read in full. */
  onList(session: Session): Promise<void>;
}
