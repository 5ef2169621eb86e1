import { packageOf, packageText } from '@shared/exchange';
import type { LogEntry } from '@extension/log';
import { download } from '@extension/ui/download';
import { countFigures, fileNameFor, partsFor, roleOf } from '@extension/model/package/parts';
import type { Session } from '../session/session';

/** What stands open in a package, to be told before it goes out. */
export interface OpenInPackage {
  readonly figures: number;
  readonly kesalahan: number;
  readonly questions: number;
}

/** Counts what a package of one agency (`null` = all) would carry, and what is still open in it. */
export function openInPackage(session: Session, agency: string | null): OpenInPackage {
  const { derived, stored } = session.state();
  if (!derived) return { figures: 0, kesalahan: 0, questions: 0 };
  const parts = partsFor(derived, stored, agency, { role: 'Petugas', at: null });
  return {
    figures: countFigures(parts.dataset),
    kesalahan: parts.findings.filter(({ severity }) => severity === 'kesalahan').length,
    questions: derived.questions.filter(({ variable }) => variable === '' || parts.dataset.columns.has(variable))
      .length,
  };
}

/** A package as the file that travels. */
export function packageFile(session: Session, agency: string | null): { name: string; text: string; hash: string } {
  const { derived, stored } = session.state();
  const { at, year } = session.stamp();
  if (!derived) return { name: '', text: '', hash: '' };
  const one = packageOf(partsFor(derived, stored, agency, { role: roleOf(derived.edition, stored), at }));
  return { name: fileNameFor(year, agency, at.slice(0, 10)), text: packageText(one), hash: one.hash };
}

/** Hands a package of one agency (`null` = all) to the person as a file, and logs it. */
export async function sendPackage(session: Session, agency: string | null): Promise<void> {
  await session.settled();
  const { derived, stored } = session.state();
  if (!derived) return;
  const { name, text, hash } = packageFile(session, agency);
  const { figures } = openInPackage(session, agency);
  const { agencies } = partsFor(derived, stored, agency, { role: 'Petugas', at: null });
  const log: LogEntry = {
    kind: 'package',
    ...session.stamp(),
    way: 'out',
    file: name,
    hash,
    agencies: [...agencies],
    figures,
    conflicts: 0,
  };
  if ((await session.commit({ log: [log] })) === null) return;
  download(name, text, 'application/json');
  session.show({ notice: { tone: 'good', message: `Paket ${name} diunduh.` } });
}
