// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import type { DashboardData } from '@extension/dashboard/dashboard-service';
import { SitePart } from '@extension/dashboard/site-part';
import { fakeLink, settled } from '../panel/fakes';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const words = (): string => root.textContent?.replace(/\s+/g, ' ') ?? '';
const READ = '1 formulir dibaca dari Pantau Aksi.';

/** The part with a progress page of one form open beside it, pressed once. */
async function readOnce(onRead: () => Promise<boolean>): Promise<void> {
  const link = fakeLink();
  link.snapshot = {
    url: 'http://127.0.0.1/emonev/pantau-aksi',
    title: 'Web Aksi',
    headings: ['Pantau Aksi'],
    context: ['2024'],
    login: false,
    fields: [],
    tables: [
      {
        caption: '',
        headers: ['Kelompok', 'Nomor', 'Nama Form', 'Terisi', 'Status', 'Catatan'],
        rows: [['Master Ansit', '1', 'Data Sasaran', '43 %', 'Approved', '']],
        whole: true,
      },
    ],
  };
  const data = { edition: emonev2024, year: 2024, period: 'tahun', time: 'tahun 2024', site: null };
  render(<SitePart data={data as unknown as DashboardData} link={link} onRead={onRead} />, root);
  root.querySelector('button')?.click();
  await settled();
}

describe('what the dashboard says of the site’s progress page', () => {
  it('is said as read only when it is kept', async () => {
    let keep: (kept: boolean) => void = () => undefined;
    await readOnce(
      () =>
        new Promise((done) => {
          keep = done;
        }),
    );
    expect(words()).not.toContain(READ);
    keep(true);
    await settled();
    expect(words()).toContain(READ);
  });

  it('is not said as read where it could not be kept', async () => {
    await readOnce(() => Promise.resolve(false));
    expect(words()).not.toContain(READ);
  });
});
