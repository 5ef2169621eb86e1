import {
  browserOf,
  createFaults,
  FaultElsewhere,
  faultOf,
  faultProblem,
  faultReport,
  isNoise,
  MOST_FAULTS,
  traceOf,
} from '@shared/faults';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const FACTS = { version: '0.1.0', userAgent: CHROME };
const WHERE = { part: 'Periksa' };

const chromeStack = (header: string): string =>
  `${header}
    at plan (chrome-extension://abcdefghijklmnop/chunks/sidepanel-C0ffee.js:12:3456)
    at async Object.read [as act] (chrome-extension://abcdefghijklmnop/gather.js:1:99)
    at chrome-extension://abcdefghijklmnop/sidepanel.html?desa=Pelalo#195:7:8
    at Array.map (<anonymous>)`;
const FRAMES = ['sidepanel-C0ffee.js:12:3456', 'gather.js:1:99', 'sidepanel.html:7:8'];

function thrown(message: string, stack: string, name = 'TypeError'): Error {
  const error = new Error(message);
  return Object.assign(error, { name, stack });
}

describe('what is told of a defect', () => {
  it('is the class of the error and file, line and column of its way, as Chromium writes them', () => {
    expect(traceOf(thrown('195', chromeStack('TypeError: 195')))).toEqual({ kind: 'TypeError', frames: FRAMES });
  });

  it('reads the stacks of Firefox', () => {
    const stack =
      'plan@moz-extension://1111-2222/chunks/sidepanel-C0ffee.js:12:3456\nasync*read@moz-extension://1111-2222/gather.js:1:99\n@moz-extension://1111-2222/sidepanel.html?a=1:7:8\n';
    expect(traceOf(thrown('x', stack)).frames).toEqual(FRAMES);
  });

  it('reads the stacks of a page that was written into a frame', () => {
    const stack =
      'TypeError: 195\n    at plan (about:blank:16:3456)\n    at about:srcdoc:1:2\n    at a (<anonymous>:7:8)';
    expect(traceOf(thrown('195', stack)).frames).toEqual(['blank:16:3456', 'srcdoc:1:2', 'halaman:7:8']);
  });

  it('reads the stacks of a script of Google', () => {
    const stack = 'Exception: 195\n    at checkAll (Kode:12:345)\n    at layaniBilah (Kode:1:2)';
    expect(traceOf(thrown('195', stack, 'Exception'))).toEqual({
      kind: 'Error',
      frames: ['Kode:12:345', 'Kode:1:2'],
    });
  });

  it('reads the stack of a real error', () => {
    const { kind, frames } = traceOf(
      (() => {
        try {
          return (null as unknown as { desa: string }).desa;
        } catch (error) {
          return error;
        }
      })(),
    );
    expect(kind).toBe('TypeError');
    expect(frames.every((frame) => /^[\w.-]+:\d+:\d+$/.test(frame))).toBe(true);
  });

  it('never is the message, whatever it says and however many lines it has', () => {
    const secret = fc.constantFrom('Pelalo', '1.895', 'Rina', '1702072021', '20,2', 'Bedeng SS.');
    const dress = fc.constantFrom(
      (one: string) => one,
      (one: string) => `baris\n    at ${one} (https://situs/${one}.js:195:63)`,
      (one: string) => `${one}\n${one}@https://situs/${one}:195:63`,
      (one: string) => `\n\n${one}`,
    );
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1 }), dress, (secrets, dressed) => {
        const message = secrets.map(dressed).join(' ');
        const error = thrown(message, chromeStack(`TypeError: ${message}`), secrets[0]);
        const report = faultReport([faultOf(error, WHERE)], FACTS);
        for (const one of secrets) expect(report).not.toContain(one);
        expect(traceOf(error)).toEqual({ kind: 'Error', frames: FRAMES });
      }),
    );
  });

  it('has no way where the message was changed since, because its old lines may look like one', () => {
    const stack = chromeStack('TypeError: baris\n    at Pelalo (https://situs/Pelalo.js:195:63)');
    expect(traceOf(thrown('lain', stack)).frames).toEqual([]);
  });

  it.each([['teks biasa Pelalo'], [195], [null], [undefined], [{ desa: 'Pelalo' }], [{ stack: 7, name: {} }]])(
    'is nothing but that something failed where %j was thrown',
    (what) => expect(traceOf(what)).toEqual({ kind: 'Error', frames: [] }),
  );

  it('comes from a worker as it was told there', () => {
    const trace = { kind: 'RangeError', frames: ['worker.js:1:2'] };
    expect(traceOf(new FaultElsewhere(trace))).toEqual(trace);
  });

  it('names browser and system, and no more of what the browser says of itself', () => {
    expect(browserOf(CHROME)).toBe('Chrome 141, Windows');
    expect(browserOf(FIREFOX)).toBe('Firefox 153, Linux');
    expect(browserOf('Rina/7')).toBe('Peramban lain, sistem lain');
  });

  it('is a text of a few lines', () => {
    const fault = faultOf(thrown('195', chromeStack('TypeError: 195')), { ...WHERE, act: 'Membaca berkas' });
    expect(faultReport([fault], FACTS)).toBe(
      [
        'Cermat 0.1.0',
        'Chrome 141, Windows',
        '',
        'Bagian: Periksa',
        'Langkah: Membaca berkas',
        'Jenis: TypeError',
        'Letak:',
        ...FRAMES.map((frame) => `  ${frame}`),
      ].join('\n'),
    );
  });
});

describe('the words of a defect', () => {
  it('say what failed and that nothing kept was lost', () => {
    const read = faultOf(null, { ...WHERE, act: 'Membaca berkas' });
    expect(faultProblem([read]).message).toBe('Membaca berkas tidak berhasil.');
    expect(faultProblem([faultOf(null, WHERE)]).message).toBe('Langkah terakhir di Periksa tidak berhasil.');
    expect(faultProblem([faultOf(null, { ...WHERE, act: '' })]).message).toMatch(/^Langkah terakhir/);
    expect(faultProblem([faultOf(null, WHERE)], true).message).toBe('Bagian Periksa tidak berhasil ditampilkan.');
    expect(faultProblem([read]).remedy).toContain('Yang sudah tersimpan tetap ada.');
  });
});

describe('defects met one after the other', () => {
  const at = (frame: string) => thrown('', `E\n    at x (chrome-extension://a/${frame})`);

  it('are counted where they are the same, and told together where they are not', () => {
    const faults = createFaults();
    faults.tell(at('a.js:1:1'), WHERE);
    faults.tell(at('a.js:1:1'), WHERE);
    faults.tell(at('b.js:1:1'), WHERE);
    expect(faults.all().map(({ times }) => times)).toEqual([2, 1]);
    expect(faultProblem(faults.all()).message).toBe(
      'Langkah terakhir di Periksa tidak berhasil. Sesudahnya 1 hal lain juga tidak berhasil.',
    );
  });

  it('do not pile up', () => {
    const faults = createFaults();
    for (let line = 1; line <= 3 * MOST_FAULTS; line += 1) faults.tell(at(`a.js:${line}:1`), WHERE);
    expect(faults.all()).toHaveLength(MOST_FAULTS);
    expect(faults.all()[0]?.frames).toEqual(['a.js:1:1']);
  });

  it('are told to whoever listens, and are gone once closed', () => {
    const faults = createFaults();
    const heard: number[] = [];
    const stop = faults.subscribe(() => heard.push(faults.all().length));
    faults.tell(new Error('x'), WHERE);
    faults.clear();
    stop();
    faults.tell(new Error('x'), WHERE);
    expect(heard).toEqual([1, 0]);
  });
});

describe('an error event', () => {
  it('of a drawing that took a second round is no defect', () => {
    expect(isNoise('ResizeObserver loop completed with undelivered notifications.')).toBe(true);
  });

  it.each(['Uncaught TypeError: x is not a function', 'Script error.', ''])('is one otherwise: "%s"', (message) => {
    expect(isNoise(message)).toBe(false);
  });
});
