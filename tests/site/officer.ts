import { Window, type Document, type Element } from 'happy-dom';

/** What one request came back with; redirects are not followed. */
export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  readonly document: Document;
}

/** Somebody who uses the site without a browser: keeps the cookie, reads pages, presses Simpan. */
export class Officer {
  private cookie = '';
  private readonly site: string;

  constructor(site: string) {
    this.site = site;
  }

  get = (path: string) => this.request(path);

  post = (path: string, fields: Iterable<[string, string]>, referer = '') =>
    this.request(path, { method: 'POST', body: new URLSearchParams([...fields]) }, referer);

  /** Posts a form in parts, with its files. */
  send = (path: string, body: FormData) => this.request(path, { method: 'POST', body });

  /** The bytes of a file that the site hands out. */
  async download(path: string): Promise<Uint8Array> {
    const response = await fetch(this.site + path, { headers: { cookie: this.cookie } });
    return new Uint8Array(await response.arrayBuffer());
  }

  logIn = () =>
    this.post('/emonev/auth/login', [
      ['identity', 'Kabupaten Rejang Lebong'],
      ['password', 'contoh'],
    ]);

  /** Fills the form that stands on a page by its visible labels and presses Simpan. */
  async save(page: string, village: string, texts: Record<string, string>) {
    const { document } = await this.get(page);
    const form = document.querySelector('form[action$="/simpan"]');
    if (!form) throw new Error(`No form on ${page}`);
    const fields = [...form.querySelectorAll('input')].map((input): [string, string] => {
      const text = texts[labelOf(input)];
      return [input.getAttribute('name') ?? '', text ?? input.getAttribute('value') ?? ''];
    });
    const select = form.querySelector('select');
    const option = [...form.querySelectorAll('option')].find((entry) => entry.textContent.includes(village));
    if (!select?.hasAttribute('disabled'))
      fields.push([select?.getAttribute('name') ?? '', option?.getAttribute('value') ?? '']);
    return this.post(form.getAttribute('action') ?? '', fields);
  }

  /** Fills rows of the table page, by village code, and presses Simpan. */
  async saveTable(page: string, rows: ReadonlyMap<string, readonly string[]>) {
    const { document } = await this.get(page);
    const fields = [...document.querySelectorAll('tbody tr')].flatMap((row) => {
      const code = row.querySelectorAll('td')[4]?.textContent ?? '';
      return [...row.querySelectorAll('input')].map((input, column): [string, string] => [
        input.getAttribute('name') ?? '',
        rows.get(code)?.[column] ?? input.getAttribute('value') ?? '',
      ]);
    });
    return this.post(page, fields);
  }

  private async request(path: string, init: RequestInit = {}, referer = ''): Promise<Answer> {
    const headers = { referer, cookie: this.cookie };
    const response = await fetch(this.site + path, { ...init, headers, redirect: 'manual' });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    const html = await response.text();
    const { document } = new Window();
    document.write(html);
    return { status: response.status, location: response.headers.get('location'), html, document };
  }
}

/** The label of an input: by `for`, else the one in the same form group. */
function labelOf(input: Element): string {
  const id = input.getAttribute('id');
  const label = id
    ? input.ownerDocument.querySelector(`label[for="${id}"]`)
    : input.closest('.form-group')?.querySelector('label');
  return label?.textContent.trim() ?? '';
}

/** The rows of the list, cell by cell, without the buttons. */
export const listRows = (document: Document) =>
  [...document.querySelectorAll('.tabel-daftar tbody tr')].map((row) =>
    [...row.querySelectorAll('td:not(.aksi)')].map((cell) => cell.textContent.trim()),
  );

/** The texts of notices, without their cross. */
export const noticesOf = (document: Document) =>
  [...document.querySelectorAll('.alert')].map((alert) => alert.textContent.replace(/[×\s]+/g, ' ').trim());
