import { formatNumber } from '@shared/dataset';
import { momentInWords } from '@shared/dates/words';
import { groupedHead } from '@extension/log/chain/head';
import type { LogHead } from '@extension/store';

interface PrintedHeadProps {
  readonly head: LogHead;
  /** The moment of printing. */
  readonly now: string;
}

/** The end of the log's chain, for paper: what is signed with it can be proved later. */
export const PrintedHead = ({ head: { entries, end }, now }: PrintedHeadProps) =>
  end && (
    <section data-part="kepala-catatan">
      <h2>4. Kepala catatan bukti</h2>
      <p>
        <code class="head">{groupedHead(end.hash)}</code>
      </p>
      <p>
        {formatNumber(entries)} catatan sampai {momentInWords(now)}, yang terakhir nomor {formatNumber(end.seq)}. Dengan
        kepala ini kelak terbukti bahwa catatan sampai di sini tidak diubah.
      </p>
    </section>
  );
