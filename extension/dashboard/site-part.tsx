import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import type { SiteProgress } from '@extension/store';
import { momentInWords } from '@shared/dates/words';
import type { PageLink } from '@extension/panel/session/page-link';
import type { DashboardData } from './dashboard-service';
import { readSite } from './read-site';

interface SitePartProps {
  readonly data: DashboardData;
  readonly link: PageLink;
  /** Keeps what was read and shows it; whether it is kept. */
  readonly onRead: (forms: SiteProgress['forms']) => Promise<boolean>;
}

/** Shows what the site says of its own progress, read again on the person's word. */
export function SitePart({ data, link, onRead }: SitePartProps) {
  const [told, setTold] = useState('');
  const read = async (): Promise<void> => {
    const reading = await readSite(link, data);
    if (reading.kind === 'not-read') {
      setTold(reading.why);
      return;
    }
    const { forms, unknown } = reading;
    const left = unknown.length > 0 ? ` ${formatNumber(unknown.length)} baris lain tidak dikenal.` : '';
    const kept = await onRead(forms);
    setTold(kept ? `${formatNumber(forms.length)} formulir dibaca dari Pantau Aksi.${left}` : '');
  };
  return (
    <p class="muted site-part screen-only">
      {data.site
        ? `Kata situs (Pantau Aksi) dibaca ${momentInWords(data.site.at)}.`
        : 'Pantau Aksi di situs belum dibaca.'}{' '}
      <button type="button" class="quiet" onClick={() => void read()}>
        Baca Pantau Aksi
      </button>{' '}
      <span aria-live="polite">{told}</span>
    </p>
  );
}
