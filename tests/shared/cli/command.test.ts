import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { buildCommand } from '@shared/cli/build.mjs';
import { describe, expect, it } from 'vitest';
import { csv, put, soundRows } from './run';

const root = resolve(import.meta.dirname, '../../..');
const command = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['shared/cli/check.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

describe('the command as Node runs it', () => {
  it('prints nothing but JSON and ends with 0, 1 or 2', () => {
    const rows = soundRows();
    const wrong = [...rows.slice(0, -1), [...(rows[12] ?? []).slice(0, 4), 9999]];
    const [clean, blocked, unreadable] = [
      command([put('baik.csv', csv(rows)), '--json']),
      command([put('salah.csv', csv(wrong)), '--json']),
      command([put('kosong.csv', ''), '--json']),
    ];
    expect([clean.status, blocked.status, unreadable.status]).toEqual([0, 1, 2]);
    expect(JSON.parse(clean.stdout)).toMatchObject({
      findings: expect.any(Array),
      counts: { kesalahan: 0 },
      questions: [],
    });
    expect(JSON.parse(blocked.stdout)).toMatchObject({ counts: { kesalahan: 1 } });
    expect(JSON.parse(unreadable.stdout)).toEqual({
      error: { message: expect.stringContaining('kosong'), remedy: expect.any(String) },
    });
    expect(unreadable.stderr).toContain('kosong');
    expect(clean.stderr + blocked.stderr).toBe('');
  });

  it('finds a file from where the person called npm', () => {
    const path = put('dekat.csv', csv(soundRows()));
    expect(command(['dekat.csv'], { INIT_CWD: dirname(path) }).status).toBe(0);
  });

  it('is built once while no source changes', async () => {
    const first = await buildCommand();
    expect(await buildCommand()).toBe(first);
  });
});
