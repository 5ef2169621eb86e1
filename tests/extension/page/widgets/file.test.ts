import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileToPut } from '@extension/protocol/messages';
import { CHROMIUM, itemFor, openBench } from '../bench';
import type { Bench } from '../bench';

const PDF: FileToPut = { name: 'berita-acara.pdf', type: 'application/pdf', base64: btoa('%PDF-1.7 rapat') };
const LARGE: FileToPut = { ...PDF, base64: btoa('x'.repeat(3 * 1024 * 1024)) };

describe.skipIf(!CHROMIUM)('file fields (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  const put = async (file: FileToPut | undefined, value = file?.name ?? PDF.name) => {
    const item = itemFor(await bench.read(), 'Berkas', value);
    const [result] = await bench.fill([{ ...item, ...(file && { file }) }]);
    return result;
  };
  const open = (attributes: string, beside = '', script = '') =>
    bench.open(
      `<form><div class="form-group"><label for="b">Berkas</label><input type="file" id="b" name="b" ${attributes}>${beside}</div></form>`,
      script,
    );
  const content = () => bench.page.evaluate(`b.files[0]?.text() ?? null`);

  it('puts the document in, tells the page, keeps it after focus and blur, and takes it out again', async () => {
    await open(
      'accept=".pdf,.docx" required',
      '<p>Maks. 2 MB</p>',
      `window.heard = []; for (const type of ['input', 'change']) b.addEventListener(type, () => heard.push(type + b.files.length))`,
    );
    expect(await put(PDF)).toMatchObject({ outcome: 'filled', before: '', after: 'berita-acara.pdf' });
    expect(await content()).toBe('%PDF-1.7 rapat');
    expect(await bench.page.evaluate('[...heard]')).toEqual(['input1', 'change1']);
    await bench.page.evaluate('b.focus(); b.blur()');
    expect(await bench.page.evaluate(`[b.files[0].type, b.checkValidity()]`)).toEqual(['application/pdf', true]);

    await bench.ask({ type: 'undo' });
    expect(await content()).toBe(null);
  });

  it('puts back the document that was there before', async () => {
    await open('');
    await put({ ...PDF, name: 'lama.pdf', base64: btoa('lama') });
    await put(PDF);
    expect(await content()).toBe('%PDF-1.7 rapat');
    await bench.ask({ type: 'undo' });
    expect(await content()).toBe('lama');
  });

  it.each([
    ['another ending', 'accept=".jpg, .png"', ''],
    ['another kind', 'accept="image/*"', ''],
    ['another exact kind', 'accept="application/msword"', ''],
    ['a folder wanted', 'webkitdirectory', ''],
  ])('refuses a document that does not fit: %s', async (_why, attributes, beside) => {
    await open(attributes, beside);
    expect(await put(PDF)).toMatchObject({ outcome: 'refused', refusal: 'format' });
    expect(await content()).toBe(null);
  });

  it.each(['accept=".PDF"', 'accept="application/*"', 'accept="image/png, application/pdf"', 'accept=""'])(
    'accepts what the field names: %s',
    async (attributes) => {
      await open(attributes);
      expect(await put(PDF)).toMatchObject({ outcome: 'filled' });
    },
  );

  it.each([
    ['words beside the field', '', '<small>Ukuran maksimal 2 MB</small>'],
    ['an attribute', 'data-max-file-size="2M"', ''],
    ['a hidden field', '', '<input type="hidden" name="MAX_FILE_SIZE" value="2097152">'],
  ])('refuses a document larger than the page says: %s', async (_how, attributes, beside) => {
    await open(attributes, beside);
    expect(await put(LARGE)).toMatchObject({ outcome: 'refused', refusal: 'too-large' });
    expect(await content()).toBe(null);
  });

  it('takes a large document where the page names a larger limit or none', async () => {
    await open('', '<small>Maks 5 MB</small>');
    expect(await put(LARGE)).toMatchObject({ outcome: 'filled' });
  });

  it('refuses a name without a document', async () => {
    await open('');
    expect(await put(undefined)).toMatchObject({ outcome: 'refused', refusal: 'format' });
  });

  it('reports a page that throws the document away as not kept', async () => {
    await open('', '', `b.addEventListener('change', () => { b.value = '' })`);
    expect(await put(PDF)).toMatchObject({ outcome: 'not-kept', after: '' });
  });
});
