import type { Result } from '@shared/result';
import type { MadeFile, SourceWork } from '@extension/model/source/types';
import { download, XLSX_TYPE } from '@extension/ui/download';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import { underWay } from '../session/under-way';

interface Act<Made extends MadeFile> {
  /** What the person did, as a name for a fault. */
  readonly act: string;
  readonly label: string;
  readonly make: (work: SourceWork) => Promise<Result<Made>>;
  readonly told: (made: Made) => string;
}

/** Has a file made apart from the screen and hands it to the person. */
const handOut = <Made extends MadeFile>(session: Session, { act, label, make, told }: Act<Made>): Promise<void> =>
  underWay(session, act, async () => {
    if (!session.state().derived) return;
    const work = session.sourceWork();
    const cancel = (): void => {
      work.stop();
      session.show({ busy: null });
    };
    session.show({ notice: null, busy: { label, cancel } });
    // It is made of what is kept, and a decision may be on its way there.
    await session.settled();
    const made = await make(work);
    work.stop();
    if (!made.ok) {
      session.show({ busy: null, notice: badNotice(made.problem) });
      return;
    }
    download(made.value.name, made.value.bytes, XLSX_TYPE);
    session.show({ busy: null, notice: { tone: 'good', message: told(made.value) } });
  });

/**
 * Gives the officer a copy of the file the figures came from, with what was found in it. The file is asked for again,
 * because nothing of it is kept but the figures; it is read, compared and forgotten.
 */
export const returnWithMarks = (session: Session, file: File): Promise<void> =>
  handOut(session, {
    act: 'Menandai berkas',
    label: `Menandai ${file.name}…`,
    make: (work) => work.mark(file),
    told: ({ name, told }) => `${name} diunduh: ${told}`,
  });

/** Hands what one agency has to put right to the person as a file to send. */
export const saveAgencyFindings = (session: Session, agency: string): Promise<void> =>
  handOut(session, {
    act: 'Menulis berkas temuan',
    label: 'Menulis berkas temuan…',
    make: (work) => work.listFindings(agency),
    told: ({ name }) => `${name} diunduh. Kirim ke OPD itu.`,
  });
