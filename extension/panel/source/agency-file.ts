import { agencyFindingsXlsx, findingsName } from '@extension/model/source/agency-findings';
import { download, XLSX_TYPE } from '@extension/ui/download';
import type { Session } from '../session/session';
import { underWay } from '../session/under-way';

/** Hands what one agency has to put right to the person as a file to send. */
export const saveAgencyFindings = (session: Session, agency: string): Promise<void> =>
  underWay(session, 'Menulis berkas temuan', async () => {
    const { derived } = session.state();
    if (!derived) return;
    const name = findingsName(derived, agency);
    download(name, await agencyFindingsXlsx(derived, agency), XLSX_TYPE);
    session.show({ notice: { tone: 'good', message: `${name} diunduh. Kirim ke OPD itu.` } });
  });
