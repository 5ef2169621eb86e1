import { formatNumber } from '@shared/dataset';
import type { DashboardData } from './dashboard-service';

/** Shows what the site's progress page said of a form, in its own words; nothing where it did not name it. */
export const SiteWord = ({ site, form }: { readonly site: DashboardData['site']; readonly form: string }) => {
  const word = site?.forms.find((one) => one.form === form);
  if (!word) return null;
  const { percent, status, note } = word;
  return (
    <span class="site-word">
      {[percent === null ? '' : `${formatNumber(percent)} %`, status, note].filter(Boolean).join(', ') ||
        'tanpa keterangan'}
    </span>
  );
};
