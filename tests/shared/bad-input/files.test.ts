import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buildCommand } from '@shared/cli/build.mjs';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, put, run } from '../cli/run';
import { HEAD, LIST, villageRows, xlsx } from './support';

describe('a file without figures is refused with 2 and a remedy', () => {
  it.each([
    ['no bytes', new Uint8Array()],
    ['spaces and line ends', Buffer.from(' \r\n \n\t\n')],
    ['delimiters only', Buffer.from(';;;\n;;;\n')],
    ['a header without rows', Buffer.from(csv([HEAD]))],
    ['prose', Buffer.from('Dengan hormat,\nterlampir data kami.\n')],
    ['NUL bytes', new Uint8Array(5000)],
    ['a PDF', Buffer.from('%PDF-1.7 ...')],
    ['half a workbook', Buffer.from('PK\u0003\u0004 and then nothing')],
    ['a web page', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
  ])('%s', async (_, bytes) => {
    const { code, error, stdout } = await run(put('berkas.csv', new Uint8Array(bytes)));
    expect(code).toBe(2);
    expect(error).toMatch(/\w+ .*\./);
    expect(stdout).not.toContain('"findings"');
  });

  it('an empty sheet, a header alone and a cut-off file as XLSX', async () => {
    const whole = await xlsx(villageRows());
    for (const bytes of [
      await xlsx([]),
      await xlsx([HEAD]),
      whole.subarray(0, whole.length / 2),
      whole.subarray(200),
    ]) {
      const { code, error } = await run(put('berkas.xlsx', bytes));
      expect(code).toBe(2);
      expect(error).not.toBe('');
    }
  });
});

describe('the number of rows', () => {
  it('may be 20,000: every one is judged', async () => {
    const rows = Array.from({ length: 19_998 }, (_, at) => {
      const { code, name } = LIST.villages[at % LIST.villages.length] ?? { code: '', name: '' };
      return [code, name, 300, 100];
    });
    const { code, report } = await run(put('banyak.csv', csv([HEAD, ...rows])));
    expect(code).toBe(1);
    expect(report.counts.rows).toBe(19_998);
    expect(report.findings.filter(({ rule }) => rule === 'G04').length).toBe(LIST.villages.length);
  });

  it('may not be more: refused with the limit', async () => {
    const rows = Array.from({ length: 20_001 }, () => ['1702011001', 'x', 1, 1]);
    const { code, error } = await run(put('terlalu.csv', csv([HEAD, ...rows])));
    expect(code).toBe(2);
    expect(error).toContain('20.000');
  });
});

describe('the size of a workbook', () => {
  const sheets = (count: number) =>
    writeXlsx({ sheets: Array.from({ length: count }, (_, at) => ({ name: `Lembar ${at}`, rows: villageRows(1) })) });
  const columns = (count: number) =>
    xlsx(
      villageRows().map((row, at) => [
        ...row,
        ...Array.from({ length: count - row.length }, (_, c) => (at === 0 ? `x${c}` : 1)),
      ]),
    );

  it('may be 80 sheets and 512 columns: more is refused, not cut off', async () => {
    const error = async (bytes: Promise<Uint8Array>) => (await run(put('besar.xlsx', await bytes))).error;
    expect(await error(sheets(80))).toBe('');
    expect(await error(sheets(81))).toContain('81 lembar');
    expect(await error(columns(512))).toBe('');
    expect(await error(columns(513))).toContain('512 kolom');
  });
});

describe('a file of 100 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cermat-besar-'));
  const root = resolve(import.meta.dirname, '../../..');
  const MEASURE = `data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))`;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => buildCommand());

  async function write(name: string, chunk: Uint8Array, megabytes: number): Promise<string> {
    const path = join(folder, name);
    const count = Math.ceil((megabytes * 1024 * 1024) / chunk.length);
    const chunks = function* (): Generator<Uint8Array> {
      for (let at = 0; at < count; at += 1) yield chunk;
    };
    await pipeline(Readable.from(chunks()), createWriteStream(path));
    return path;
  }
  /** Runs the command as a process of its own; the last line on stderr is its peak memory in kB. */
  function measured(path: string): { status: number | null; error: string; peak: number } {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', MEASURE, 'shared/cli/check.mjs', path, '--json'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const printed = JSON.parse(stdout) as { error: { message: string } };
    return { status, error: printed.error.message, peak: Number(stderr.trim().split('\n').pop()) };
  }

  it.each([
    ['text', 'besar.csv', Buffer.from(`${csv(villageRows(6))}\n`.repeat(500))],
    ['a workbook', 'besar.xlsx', Buffer.from('PK\u0003\u0004'.padEnd(65_536, 'x'))],
  ])('of %s is refused without being read', async (_, name, chunk) => {
    const small = measured(put('kosong.csv', ''));
    const large = measured(await write(name, new Uint8Array(chunk), 100));
    expect(large.status).toBe(2);
    expect(large.error).toContain('lebih besar dari');
    expect(large.peak - small.peak).toBeLessThan(20 * 1024);
  });
});
