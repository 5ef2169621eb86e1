import { pageYear, readProgress } from '@extension/forms';
import type { SiteProgress } from '@extension/store';
import type { PageLink } from '@extension/panel/session/page-link';
import type { DashboardService, DashboardData } from './dashboard-service';

export type SiteReading =
  | { readonly kind: 'read'; readonly forms: SiteProgress['forms']; readonly unknown: readonly string[] }
  /** Why nothing was taken over, for people. */
  | { readonly kind: 'not-read'; readonly why: string };

const no = (why: string): SiteReading => ({ kind: 'not-read', why });

/** Reads the site's own progress page, where it is open in a tab. */
export async function readSite(link: PageLink, { edition, year, period, time }: DashboardData): Promise<SiteReading> {
  const found = await link.findTab();
  if (found.kind !== 'site') return no('Buka halaman Pantau Aksi di situs dulu, lalu tekan lagi.');
  const reply = await link.ask(found.tab, { type: 'read', expandLists: true });
  if (!reply.ok) return no(`${reply.problem.message} ${reply.problem.remedy}`);
  if (reply.value.type !== 'snapshot') return no('Halaman situs ini tidak dapat dibaca. Muat ulang halaman situs.');
  const { snapshot } = reply.value;
  const page = readProgress(snapshot, edition, period);
  if (!page) return no('Halaman situs yang terbuka bukan Pantau Aksi. Buka Pantau Aksi, lalu tekan lagi.');
  const stated = pageYear(snapshot, year);
  if (stated !== null && stated !== year)
    return no(`Halaman Pantau Aksi menunjukkan tahun ${stated}, angka di sini ${time}. Pilih tahun ${year} di situs.`);
  return { kind: 'read', forms: page.forms.map((form) => ({ ...form })), unknown: page.unknown };
}

/** Takes over what an open progress page says, where that is news; whether it was. Any other page is left in peace. */
export async function takeSite(service: DashboardService, link: PageLink, data: DashboardData): Promise<boolean> {
  const reading = await readSite(link, data);
  if (reading.kind !== 'read') return false;
  if (JSON.stringify(reading.forms) === JSON.stringify(data.site?.forms)) return false;
  return (await service.keepSite(reading.forms)).ok;
}
