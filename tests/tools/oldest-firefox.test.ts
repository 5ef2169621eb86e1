import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offeredOf } from './oldest-firefox.mjs';

const MADISON = [
  'firefox-esr | 153.8.0esr-1~deb12u1 | http://deb.debian.org/debian-security bookworm-security/main amd64 Packages',
  'firefox-esr | 140.12.0esr-1~deb12u1 | http://deb.debian.org/debian bookworm/main amd64 Packages',
  'firefox-esr | 140.3.0esr-1~deb12u1 | http://deb.debian.org/debian bookworm/main amd64 Packages',
  '',
].join('\n');

describe('the version of a major that Debian offers', () => {
  it('is the newest of that major', () => {
    expect(offeredOf(MADISON, 140)).toBe('140.12.0esr-1~deb12u1');
    expect(offeredOf(MADISON, 153)).toBe('153.8.0esr-1~deb12u1');
  });

  it.each([14, 139, 141, 12])('is none for %d, which only looks like one', (major) => {
    expect(offeredOf(MADISON, major)).toBeUndefined();
  });

  it('is none where nothing is offered', () => {
    expect(offeredOf('', 140)).toBeUndefined();
  });
});

describe('the oldest Firefox beside the installed one', () => {
  let machine: string;
  beforeEach(() => {
    machine = mkdtempSync(join(tmpdir(), 'cermat-oldest-'));
  });
  afterEach(() => rmSync(machine, { recursive: true, force: true }));
  const program = (name: string, ...lines: string[]) =>
    writeFileSync(join(machine, name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });

  /** Stubs of Debian's tools; the package unpacks to a Firefox of this version, or to nothing that starts. */
  const offering = (lines: string, unpacked: string) => {
    program('apt-cache', `echo '${lines}'`);
    program('apt-get', 'for last; do :; done', `[ "$last" = update ] || echo "$last" >firefox.deb`);
    program(
      'dpkg',
      '/bin/mkdir -p usr/lib/firefox-esr',
      `printf '#!/bin/sh\\n${unpacked}\\n' >usr/lib/firefox-esr/firefox-esr`,
      '/bin/chmod +x usr/lib/firefox-esr/firefox-esr',
    );
  };
  /** Looked for twice in a process of its own, whose programs all lie in the machine's folder. */
  const look = () => {
    const address = pathToFileURL(resolve('tests/tools/oldest-firefox.mjs')).href;
    const script = `
      const { oldestFirefox } = await import('${address}');
      for (const _ of [1, 2]) console.log(JSON.stringify(oldestFirefox(140, '${join(machine, 'kept')}')));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { PATH: machine },
    });
    return { says: stdout.trim().split('\n'), complains: stderr };
  };

  it('is unpacked once, and found again', () => {
    offering(MADISON, 'echo Mozilla Firefox 140.12.0esr');
    const found = JSON.stringify({
      path: join(machine, 'kept/usr/lib/firefox-esr/firefox-esr'),
      version: '140.12.0',
    });
    expect(look().says.filter((line) => !line.startsWith('Refreshing'))).toEqual([
      'Unpacking Firefox 140.12.0esr-1~deb12u1 beside the installed one…',
      found,
      found,
    ]);
  });

  it('is told to be missing where the mirror offers only newer ones', () => {
    offering(MADISON.split('\n')[0] ?? '', 'echo Mozilla Firefox 153.8.0esr');
    expect(look().says.at(-1)).toBe(
      JSON.stringify({
        missing:
          "Firefox 140, the oldest the add-on demands, is not offered by this machine's mirror any more: the demanded version can be raised.",
      }),
    );
  });

  it('is not taken where it does not start', () => {
    offering(MADISON, 'exit 1');
    expect(look().complains).toContain('does not start there');
  });

  it('is looked for on Debian only', () => {
    expect(look().says[0]).toContain('can be unpacked on Debian only');
  });
});
