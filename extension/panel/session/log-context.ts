import { mapFromForm } from '@extension/forms';
import { addressOf } from '@extension/model/figures/cells';
import { datasetFingerprint, mapFingerprint, savedFingerprint } from '@extension/model/figures/fingerprint';
import type { Session } from './session';
import type { SessionState } from './state';

/** What every fill and comparison notes of its page and of the figures it goes by. */
interface LogContext {
  readonly page?: { readonly title: string; readonly path: string };
  readonly dataset?: string;
  readonly map?: string;
  readonly packages?: string[];
}

/** The path without what follows a question mark: that may carry what does not belong in a log. */
function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}

/** The map the page was recognised by where an officer recorded it, else the edition's own; empty where there is none. */
function mapPrint({ derived, reading }: SessionState, form: string): string {
  const seen = reading?.recognition;
  if (seen && 'saved' in seen && seen.saved && seen.form === form) return savedFingerprint(seen.saved);
  const found = derived?.edition.forms.find(({ key }) => key === form);
  return derived && found ? mapFingerprint(mapFromForm(found, derived.edition)) : '';
}

/** Page, fingerprints and packages as they are now, for a log entry about a form. */
export function logContext(session: Session, form: string): LogContext {
  const { page, derived } = session.state();
  const packages = (derived?.tables ?? []).flatMap((table) => (table.package ? [table.package.hash] : []));
  const map = mapPrint(session.state(), form);
  return {
    ...(page.kind === 'ready' && { page: { title: page.snapshot.title, path: pathOf(page.snapshot.url) } }),
    ...(derived && { dataset: datasetFingerprint(derived) }),
    ...(map !== '' && { map }),
    ...(packages.length > 0 && { packages: [...new Set(packages)] }),
  };
}

/** Where a cell stands in the file it came from; nothing where it came from no file. */
export function sourceOf(session: Session, village: string, variable: string): { readonly source?: string } {
  const { derived } = session.state();
  const source = derived ? addressOf(derived, { village, variable }) : '';
  return source ? { source } : {};
}
